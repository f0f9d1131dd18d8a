/** A picture of figures, before anybody thinks of Word: names along one axis, series of values along the other. */
export interface Chart {
  /** What it shows, for people who cannot see it. */
  description: string;
  categories: string[];
  /** One value for each category; null where there is none. */
  series: { name: string; values: (number | null)[] }[];
}
