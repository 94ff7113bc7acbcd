/** How far an alignment has been decided upon. */
export enum AlignmentStatus {
  PROPOSED = "PROPOSED",
  CONFIRMED = "CONFIRMED",
  WITHDRAWN = "WITHDRAWN",
}

/** What each value of AlignmentStatus means to an analyst. */
export const alignmentStatusMeanings: Readonly<Record<AlignmentStatus, string>> = {
  PROPOSED: "Somebody asserts it; nobody has decided yet.",
  CONFIRMED: "The partnership agrees with it.",
  WITHDRAWN: "It is held to be wrong, for the whole of its time; kept so that its history can be read.",
};

/** The statuses that count unless others are asked for. */
export const STANDING: readonly AlignmentStatus[] = [AlignmentStatus.PROPOSED, AlignmentStatus.CONFIRMED];
