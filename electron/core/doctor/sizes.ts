// Sizes inside report lines. GiB and MiB are the same in every language, so they may travel as text.
/** 1024-based, one decimal under 100 and none above: `31.7 GiB`, `112 GiB`, `512 MiB`. */
export function describeSize(bytes: number): string {
  const gib = bytes / 2 ** 30;
  const [amount, unit] = gib >= 1 ? [gib, 'GiB'] : [bytes / 2 ** 20, 'MiB'];
  const rounded = amount >= 100 ? amount.toFixed(0) : amount.toFixed(1).replace(/\.0$/, '');
  return `${rounded} ${unit}`;
}
