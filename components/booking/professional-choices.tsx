import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { professionalName } from "@/lib/core/professional-name";
import { ChoiceLink } from "./choice-link";

type Choice = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly specialty: string | null;
  readonly photoUrl: string | null;
};

type Props = {
  readonly team: readonly Choice[];
  /** Left out where somebody has to be chosen. */
  readonly anyone?: { readonly title: string; readonly hint: string };
  /** Of `any`, or of a professional's id. */
  readonly hrefOf: (professional: string) => string;
};

/** Those who give a service, whoever is available first. */
export function ProfessionalChoices({ team, anyone, hrefOf }: Props) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {anyone ? (
        <li className="md:col-span-2">
          <ChoiceLink
            href={hrefOf("any")}
            title={anyone.title}
            description={anyone.hint}
            picture={
              <span className="grid size-11 place-items-center rounded-full bg-brand/12 text-brand">
                <Icon name="users" />
              </span>
            }
          />
        </li>
      ) : null}
      {team.map((professional) => (
        <li key={professional.id}>
          <ChoiceLink
            href={hrefOf(professional.id)}
            title={professionalName(professional)}
            description={professional.specialty}
            picture={<Avatar name={professional.name} imageUrl={professional.photoUrl} />}
            className="h-full"
          />
        </li>
      ))}
    </ul>
  );
}
