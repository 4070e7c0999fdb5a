// The shape every language has to fill: the same keys as English, other sentences.
/** The same tree with free texts: `satisfies Translation<typeof en>` fails on a key missing or too many. */
export type Translation<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translation<Words[Key]>;
};
