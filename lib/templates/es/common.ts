/** What is true of every practice that takes appointments here. */
export const booking: readonly (readonly [string, string])[] = [
  [
    "¿Cómo reservo?",
    "Elige el servicio, el día y la hora en esta misma página. No hace falta crear una cuenta: te pedimos tu nombre y cómo avisarte.",
  ],
  [
    "¿Puedo cambiar o cancelar mi cita?",
    "Sí. El correo de tu cita trae un enlace para moverla o cancelarla. Avisa en cuanto lo sepas: así otra persona aprovecha tu hora.",
  ],
];
