import { partsOf, type SettledChoice } from "./choice";

/** What is booked, as the form will ask for it: one service, or the parts of a visit. */
export function wantedServices(choice: SettledChoice) {
  const [first, ...others] = partsOf(choice);
  return first && others.length === 0 ? first : { parts: partsOf(choice) };
}

/** The same as hidden fields of the form. */
export function WantedServices({ choice }: { readonly choice: SettledChoice }) {
  const parts = partsOf(choice);
  const isVisit = parts.length > 1;
  return parts.map((part, index) => {
    const prefix = isVisit ? `parts.${index}.` : "";
    return [
      <input
        key={`${prefix}serviceId`}
        type="hidden"
        name={`${prefix}serviceId`}
        value={part.serviceId}
      />,
      <input
        key={`${prefix}professionalId`}
        type="hidden"
        name={`${prefix}professionalId`}
        value={part.professionalId}
      />,
    ];
  });
}
