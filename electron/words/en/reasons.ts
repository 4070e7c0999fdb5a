// Texts of the domain: reasons.
export const reasons = {
  /** A lower layer has to be right first. */
  lowerLayerFirst: 'Something below it has to be right first',
} as const;
