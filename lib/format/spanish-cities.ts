/**
 * How Spanish calls the cities by which browsers name zones: unlike servers they leave these names out, and say them as
 * the zone's id does. Countries they know.
 */
export const spanishCities: Readonly<Record<string, string>> = {
  "Ciudad Juarez": "Ciudad Juárez",
  "Los Angeles": "Los Ángeles",
  "Mexico City": "Ciudad de México",
  "New York": "Nueva York",
  "Rio Gallegos": "Río Gallegos",
  "Sao Paulo": "São Paulo",
  Adelaide: "Adelaida",
  Belem: "Belén",
  Cancun: "Cancún",
  Cordoba: "Córdoba",
  Cuiaba: "Cuiabá",
  Galapagos: "Galápagos",
  Honolulu: "Honolulú",
  Jakarta: "Yakarta",
  Maceio: "Maceió",
  Manaus: "Manaos",
  Mazatlan: "Mazatlán",
  Merida: "Mérida",
  Moscow: "Moscú",
  Sydney: "Sídney",
  Tucuman: "Tucumán",
};
