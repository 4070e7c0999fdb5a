// The layers of an image on their way, a bar each.
import { makeStyles, mergeClasses, ProgressBar } from '@fluentui/react-components';
import type { LayerProgress } from '../../../electron/contract/image/publish.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { useImageStyles } from '../styles.ts';

const statuses = {
  waiting: 'waiting',
  exists: 'ok',
  mounted: 'ok',
  moving: 'running',
  done: 'ok',
  failed: 'problem',
} as const;

const useStyles = makeStyles({
  list: { marginTop: '8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px 110px minmax(0, 1fr) 190px',
    alignItems: 'center',
    gap: '12px',
    minHeight: '28px',
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 600px)': { gridTemplateColumns: '16px 90px minmax(0, 1fr)' },
  },
  state: { '@media (max-width: 600px)': { gridColumn: '2 / -1' } },
});

export function countThere(layers: readonly LayerProgress[]): number {
  return layers.filter(({ state }) => ['exists', 'mounted', 'done'].includes(state)).length;
}

export function PushLayers({ layers }: { readonly layers: readonly LayerProgress[] }) {
  const styles = useStyles();
  const image = useImageStyles();
  const words = useWords();
  const { say } = words;
  if (layers.length === 0) return null;
  return (
    <section className={image.card} aria-labelledby="push-layers">
      <h2 className={image.title} id="push-layers">
        {say('imagePage.publish.layers')}
      </h2>
      <ul className={mergeClasses(image.list, styles.list)}>
        {layers.map((layer) => {
          const id = layer.id.replace(/^sha256:/, '').slice(0, 12);
          const state = describeLayer(words, layer);
          return (
            <li key={layer.id} className={styles.row}>
              <StatusIcon status={statuses[layer.state]} size={16} />
              <code className={image.code} translate="no">
                {id}
              </code>
              <ProgressBar
                value={measureLayer(layer)}
                aria-label={say('imagePage.publish.layerOf', { id })}
                aria-valuetext={state}
              />
              <span className={mergeClasses(image.quiet, styles.state)}>{state}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function measureLayer({ state, current, total }: LayerProgress): number {
  if (['exists', 'mounted', 'done'].includes(state)) return 1;
  return total ? Math.min(1, current / total) : 0;
}

function describeLayer({ say }: Words, { state, current, total }: LayerProgress): string {
  if (state !== 'moving') return say(`imagePage.publish.layerStates.${state}`);
  return total === null
    ? say('imagePage.publish.layerStates.movingSome', { current: showSize(current) })
    : say('imagePage.publish.layerStates.moving', {
        current: showSize(current),
        total: showSize(total),
      });
}
