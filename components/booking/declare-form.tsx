import { Button } from "@/components/ui/button";

type Props = {
  /** Where the form leads: the same step, with what is ticked. */
  readonly action: string;
  /** What the address says already. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
  readonly submit: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly isChosen: boolean;
  }[];
};

/** What may give somebody priority, to be ticked; free times follow it. Works without JavaScript. */
export function DeclareForm({ action, kept, name, legend, hint, submit, choices }: Props) {
  return (
    <form
      method="get"
      action={action}
      className="mb-6 rounded-box bg-base-100 p-4 shadow-xs sm:px-6"
    >
      {Object.entries(kept).map(([key, value]) =>
        value === undefined ? null : <input key={key} type="hidden" name={key} value={value} />,
      )}
      <fieldset>
        <legend className="font-medium">{legend}</legend>
        <p className="text-sm text-muted">{hint}</p>
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-1">
          {choices.map(({ value, label, isChosen }) => (
            <label key={value} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={isChosen}
                className="checkbox"
              />
              {label}
            </label>
          ))}
          <Button type="submit" size="sm">
            {submit}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
