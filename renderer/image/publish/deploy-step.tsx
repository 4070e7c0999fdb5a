// The step Deploy: what is to run the image, and the file for it.
import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';
import type { StepProps } from '../wizard/step.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { FilePlan, type SavedPath, savedPaths } from './file-plan.tsx';

const useStyles = makeStyles({
  kinds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: '4px 12px',
  },
});

const kinds = {
  'compose.yaml': 'imagePage.deploy.compose',
  '.github/workflows/image.yml': 'imagePage.deploy.github',
  '.gitlab-ci.yml': 'imagePage.deploy.gitlab',
  'deploy/kubernetes.yaml': 'imagePage.deploy.kubernetes',
} as const satisfies Record<SavedPath, string>;

/** Nothing has to come of this step. */
export function useDeployValue() {
  return undefined;
}

export function DeployStep(props: StepProps) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const { folder, choices, onBack, onNext } = props;
  const [path, setPath] = useState<SavedPath>('compose.yaml');
  return (
    <StepFrame
      title={say('imagePage.deploy.title', { image: `${choices.name}:${choices.tag}` })}
      sentence={say('imagePage.deploy.sentence')}
      bar={{ onBack, onNext }}
    >
      <section className={image.card} aria-labelledby="deploy-kinds">
        <h2 className={image.title} id="deploy-kinds">
          {say('imagePage.deploy.choose')}
        </h2>
        <RadioGroup
          className={styles.kinds}
          value={path}
          aria-labelledby="deploy-kinds"
          onChange={(_event, { value }) =>
            setPath(savedPaths.find((one) => one === value) ?? 'compose.yaml')
          }
        >
          {savedPaths.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  {say(`${kinds[one]}.name`)}
                  <br />
                  <span className={image.quiet}>{say(`${kinds[one]}.about`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </section>
      <section className={image.card} aria-label={path}>
        <FilePlan folder={folder} choices={choices} path={path} />
      </section>
    </StepFrame>
  );
}
