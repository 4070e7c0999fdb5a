// What an image is made of, layer by layer to one scale, and what made it bigger than the one before.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BuildRecord } from '../../../electron/contract/image/build.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';
import { compareLayers, type LayerChange } from './build-view.ts';

const useStyles = makeStyles({
  head: { marginBottom: '8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 120px 80px 130px',
    alignItems: 'center',
    columnGap: '16px',
    minHeight: '34px',
    borderTop: `1px solid ${colors.line}`,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr) 80px' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  bar: {
    height: '6px',
    borderRadius: '3px',
    backgroundColor: colors.pill,
    '@media (max-width: 700px)': { display: 'none' },
  },
  fill: {
    height: '6px',
    borderRadius: '3px',
    backgroundColor: tokens.colorBrandStroke1,
    forcedColorAdjust: 'none',
  },
  size: { textAlign: 'end' },
});

export function BuildLayers(props: {
  readonly record: BuildRecord | undefined;
  /** The build before it that came to an image. */
  readonly before: BuildRecord | undefined;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const { record, before } = props;
  if (!record?.image) return <p className={image.quiet}>{say('imagePage.build.layersEmpty')}</p>;
  const layers = compareLayers(record, before);
  const largest = Math.max(1, ...layers.map(({ bytes }) => bytes));
  return (
    <section className={image.card} aria-labelledby="build-layers">
      <h2 className={mergeClasses(image.title, styles.head)} id="build-layers">
        {say('imagePage.build.layers', {
          image: record.image.reference,
          size: showSize(record.image.size),
        })}
      </h2>
      <ol className={mergeClasses(image.list, image.stack)} style={{ gap: 0 }}>
        {layers.map((layer) => (
          <li key={layer.number} className={styles.row}>
            <code className={mergeClasses(image.code, styles.name)} title={layer.created}>
              {layer.created}
            </code>
            <div aria-hidden className={styles.bar}>
              <div
                className={styles.fill}
                style={{ width: `${((layer.bytes / largest) * 100).toFixed(1)}%` }}
              />
            </div>
            <span className={styles.size}>{showSize(layer.bytes)}</span>
            <span className={image.quiet}>{before && <Change {...layer} />}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Change({ change }: LayerChange) {
  const { say } = useWords();
  if (change === null) return say('imagePage.build.isNew');
  if (change === 0) return say('imagePage.build.same');
  return change > 0
    ? say('imagePage.build.bigger', { size: showSize(change) })
    : say('imagePage.build.smaller', { size: showSize(-change) });
}
