/** What a table holds of a thing, but for its surrogate key, as the catalogue holds it. */
export type Row<E> = Readonly<Omit<E, "id">>;
