/** A change of the catalogue that was made, or found to be made already. */
export interface Written {
  /** The surrogate key of the row that was written or found. */
  readonly rowId: number;
  /** The version of the catalogue that holds it. */
  readonly catalogueVersion: number;
}
