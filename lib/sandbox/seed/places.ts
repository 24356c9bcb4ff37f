/** Places that a geolocation service would name for addresses: continent, country and its code, region, city. */
export const PLACES = [
  ["Europe", "Norway", "NO", "Oslo", "Oslo"],
  ["Europe", "United Kingdom", "GB", "England", "London"],
  ["Europe", "Germany", "DE", "Hesse", "Frankfurt am Main"],
  ["Europe", "Russia", "RU", "Saint Petersburg", "Saint Petersburg"],
  ["Europe", "Russia", "RU", "Tatarstan", "Kazan"],
  ["Europe", "Portugal", "PT", "Lisbon", "Lisbon"],
  ["Europe", "Czechia", "CZ", "Prague", "Prague"],
  ["North America", "Canada", "CA", "Ontario", "Toronto"],
  ["North America", "United States", "US", "New Jersey", "Newark"],
  ["South America", "Brazil", "BR", "São Paulo", "São Paulo"],
  ["Asia", "Singapore", "SG", "Singapore", "Singapore"],
  ["Asia", "Japan", "JP", "Tokyo", "Tokyo"],
] as const satisfies readonly (readonly [string, string, string, string, string])[];
