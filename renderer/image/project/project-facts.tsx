// The project in figures: module, packages, what is there already, and what the builder would get.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProjectAnalysis } from '../../../electron/contract/image/project.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { listNames } from '../list-names.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: '8px 16px',
    margin: '6px 0 0',
  },
  name: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  value: { margin: 0, lineHeight: '20px', overflowWrap: 'anywhere' },
});

export function ProjectFacts({ analysis }: { readonly analysis: ProjectAnalysis }) {
  const shared = useImageStyles();
  const styles = useStyles();
  const words = useWords();
  const title = words.say('imagePage.project.facts');
  return (
    <section className={shared.card} aria-label={title}>
      <h2 className={shared.title}>{title}</h2>
      <dl className={styles.facts}>
        {listFacts(words, analysis).map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Fact = readonly [name: string, value: string];

function listFacts({ say, language }: Words, analysis: ProjectAnalysis): readonly Fact[] {
  const { module, workspace, context, existing, privateModules, buildTags } = analysis;
  const list = (names: readonly string[]) => listNames(language, names);
  const largest = context.largest[0];
  const there = [
    existing.dockerfile,
    existing.dockerignore ? '.dockerignore' : null,
    existing.compose,
    existing.slipway ? 'slipway.yaml' : null,
  ].filter((file) => file !== null);
  const facts: readonly (Fact | null)[] = [
    [say('imagePage.project.factFolder'), analysis.folder],
    module && [say('imagePage.project.factModule'), module.path],
    module?.go
      ? [say('imagePage.project.factGo'), list([module.go, module.toolchain ?? ''].filter(Boolean))]
      : null,
    workspace.length > 0 ? [say('imagePage.project.factWorkspace'), list(workspace)] : null,
    [
      say('imagePage.project.factTests'),
      say('imagePage.project.testFiles', { count: analysis.testFiles }),
    ],
    [
      say('imagePage.project.factModules'),
      say(
        analysis.hasVendor
          ? 'imagePage.project.vendored'
          : analysis.hasGoSum
            ? 'imagePage.project.summed'
            : 'imagePage.project.notSummed',
      ),
    ],
    privateModules.length > 0 ? [say('imagePage.project.factPrivate'), list(privateModules)] : null,
    buildTags.length > 0
      ? [say('imagePage.project.factTags'), list(buildTags.map(({ tag }) => tag))]
      : null,
    [
      say('imagePage.project.factContext'),
      say('imagePage.project.context', { count: context.files, size: showSize(context.bytes) }),
    ],
    largest
      ? [
          say('imagePage.project.factLargest'),
          say('imagePage.project.largest', { path: largest.path, size: showSize(largest.bytes) }),
        ]
      : null,
    [
      say('imagePage.project.factExisting'),
      there.length > 0 ? list(there) : say('imagePage.project.nothingThere'),
    ],
  ];
  return facts.filter((fact) => fact !== null);
}
