// How the image is called and how its program is compiled.
import { Checkbox, Field, makeStyles, Select } from '@fluentui/react-components';
import type { ProjectAnalysis } from '../../../electron/contract/image/project.ts';
import { useWords } from '../../language/use-words.ts';
import { OptionGroup, TextField, Toggle } from './fields.tsx';
import type { OptionProps } from './options-step.tsx';
import { readName, readOptional, readTag, readWords } from './read-answers.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: '12px',
    alignItems: 'start',
  },
  platforms: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    margin: 0,
    padding: 0,
    border: 'none',
  },
});

/** Programs beside the image, for people who run none. */
const binaryPlatforms = [
  'linux/amd64',
  'linux/arm64',
  'linux/386',
  'windows/amd64',
  'windows/arm64',
  'windows/386',
  'darwin/amd64',
  'darwin/arm64',
] as const;

export function ProgramOptions(props: OptionProps & { readonly mains: ProjectAnalysis['mains'] }) {
  const styles = useStyles();
  const { say } = useWords();
  const { choices, onChange, mains } = props;
  return (
    <OptionGroup title={say('imagePage.options.program')}>
      <div className={styles.pair}>
        <TextField
          label={say('imagePage.options.name')}
          shown={choices.name}
          read={readName}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={say('imagePage.options.tag')}
          shown={choices.tag}
          read={readTag}
          onChange={(tag) => onChange({ tag })}
        />
      </div>
      {mains.length > 1 && (
        <Field label={say('imagePage.options.main')}>
          <Select value={choices.main} onChange={(_event, { value }) => onChange({ main: value })}>
            {mains.map(({ folder, name }) => (
              <option key={folder} value={folder}>
                {name} ({folder})
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Toggle
        label={say('imagePage.options.strip')}
        help={say('imagePage.options.stripHelp')}
        checked={choices.strip}
        onChange={(strip) => onChange({ strip })}
      />
      <Toggle
        label={say('imagePage.options.trimpath')}
        help={say('imagePage.options.trimpathHelp')}
        checked={choices.trimpath}
        onChange={(trimpath) => onChange({ trimpath })}
      />
      <Toggle
        label={say('imagePage.options.cgo')}
        help={say('imagePage.options.cgoHelp')}
        checked={choices.cgo}
        onChange={(cgo) => onChange({ cgo })}
      />
      <div className={styles.pair}>
        <TextField
          label={say('imagePage.options.version')}
          help={say('imagePage.options.versionHelp')}
          shown={choices.versionVariable ?? ''}
          placeholder="main.version"
          read={readOptional}
          onChange={(versionVariable) => onChange({ versionVariable })}
        />
        <TextField
          label={say('imagePage.options.tags')}
          help={say('imagePage.options.tagsHelp')}
          shown={choices.tags.join(', ')}
          read={readWords}
          onChange={(tags) => onChange({ tags })}
        />
      </div>
      <Field label={say('imagePage.options.binaries')} hint={say('imagePage.options.binariesHelp')}>
        <fieldset className={styles.platforms}>
          {binaryPlatforms.map((platform) => {
            const isChosen = choices.binaries.includes(platform);
            const rest = choices.binaries.filter((one) => one !== platform);
            return (
              <Checkbox
                key={platform}
                label={platform}
                checked={isChosen}
                onChange={() => onChange({ binaries: isChosen ? rest : [...rest, platform] })}
              />
            );
          })}
        </fieldset>
      </Field>
    </OptionGroup>
  );
}
