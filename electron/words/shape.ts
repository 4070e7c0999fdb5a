// The shape every language has to fill: the same keys as English, other sentences.
/** The same tree with free texts: `satisfies Translation<typeof en>` fails on a key missing or too many. */
export type Translation<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translation<Words[Key]>;
};

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}`
  ? Stem
  : Key;

/** The keys of a tree of texts, such as `doctor.summary`; plural keys without their ending. */
export type WordKey<Words, Path extends string = ''> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? `${Path}${WithoutPlural<Key>}`
    : WordKey<Words[Key], `${Path}${Key}.`>;
}[keyof Words & string];
