// What is done with an image after the push, as far as this PC has the tools for it.
import { makeStyles, mergeClasses, Switch } from '@fluentui/react-components';
import { useImageSurroundings } from '../../data/image.ts';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  options: { display: 'flex', flexDirection: 'column', gap: '2px' },
});

export interface ChosenOptions {
  readonly pullBack: boolean;
  readonly sign: boolean;
  readonly sbom: boolean;
}

/** A tool that is not there is said, not hidden. */
export function PushOptions(props: {
  readonly options: ChosenOptions;
  readonly onChange: (options: ChosenOptions) => void;
  readonly children: React.ReactNode;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const surroundings = useImageSurroundings().data;
  const { options, onChange } = props;
  const rows = [
    { name: 'pullBack', label: say('imagePage.publish.pullBack'), missing: undefined },
    {
      name: 'sign',
      label: say('imagePage.publish.sign'),
      missing: surroundings?.cosign === false ? say('imagePage.publish.signMissing') : undefined,
    },
    {
      name: 'sbom',
      label: say('imagePage.publish.sbom'),
      missing: surroundings?.syft === false ? say('imagePage.publish.sbomMissing') : undefined,
    },
  ] as const;
  return (
    <section className={mergeClasses(image.card, styles.options)} aria-labelledby="publish-options">
      <h2 className={image.title} id="publish-options">
        {say('imagePage.publish.options')}
      </h2>
      {rows.map(({ name, label, missing }) => (
        <div key={name}>
          <Switch
            label={label}
            checked={options[name] && missing === undefined}
            disabled={missing !== undefined}
            onChange={(_event, { checked }) => onChange({ ...options, [name]: checked })}
          />
          {missing !== undefined && <span className={image.quiet}>{missing}</span>}
        </div>
      ))}
      {props.children}
    </section>
  );
}
