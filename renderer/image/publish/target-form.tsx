// Registry, repository and tag: where the image is to go.
import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';
import { findTargetProblem, type TargetDraft } from './target-draft.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: '12px',
    alignItems: 'start',
    marginTop: '8px',
  },
});

export function TargetForm(props: {
  readonly draft: TargetDraft;
  readonly onChange: (draft: TargetDraft) => void;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const { draft, onChange } = props;
  const problem = findTargetProblem(draft);
  return (
    <section className={image.card} aria-labelledby="publish-target">
      <h2 className={image.title} id="publish-target">
        {say('imagePage.publish.target')}
      </h2>
      <div className={mergeClasses(styles.fields)}>
        <Field
          label={say('imagePage.publish.registry')}
          hint={say('imagePage.publish.registryHint')}
        >
          <Input
            value={draft.registry}
            onChange={(_event, { value }) => onChange({ ...draft, registry: value })}
          />
        </Field>
        <Field
          label={say('imagePage.publish.repository')}
          {...(problem === 'repository'
            ? { validationMessage: say('imagePage.publish.invalidRepository') }
            : {})}
        >
          <Input
            value={draft.repository}
            onChange={(_event, { value }) => onChange({ ...draft, repository: value })}
          />
        </Field>
        <Field
          label={say('imagePage.publish.tag')}
          {...(problem === 'tag' ? { validationMessage: say('imagePage.publish.invalidTag') } : {})}
        >
          <Input
            value={draft.tag}
            onChange={(_event, { value }) => onChange({ ...draft, tag: value })}
          />
        </Field>
      </div>
    </section>
  );
}
