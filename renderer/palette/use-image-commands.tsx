// Palette entries of images: the projects that were open, a build of each, and the containers.
import { BoxRegular, CodeRegular, PlayRegular } from '@fluentui/react-icons';
import { useMachine } from '../data/answers.ts';
import { isRunning, useContainers } from '../data/containers.ts';
import { useRecentProjects } from '../data/image.ts';
import { useWords } from '../language/use-words.ts';
import { navigate } from '../layout/route.ts';
import { showTwinCommand } from '../shell/twin-command.ts';
import type { Command } from './command.ts';

export function useImageCommands(): readonly Command[] {
  return [...useProjectCommands(), ...useContainerCommands()];
}

/** Older ones are on the page of projects. */
const mostProjects = 8;

/** A build is started on its page, where its choices are seen: it is never one key away. */
function useProjectCommands(): readonly Command[] {
  const { say } = useWords();
  const machine = useMachine().data;
  const projects = useRecentProjects().data ?? [];
  return projects.slice(0, mostProjects).flatMap(({ folder, name, image }): Command[] => [
    {
      id: `project-${folder}`,
      kind: 'projects',
      label: say('palette.openProject', { name }),
      keywords: `project ${folder} ${image ?? ''}`,
      icon: <CodeRegular />,
      twin: showTwinCommand(machine, ['image', 'analyse', folder]),
      run: () => navigate({ page: 'projects', target: folder, step: 'project' }),
    },
    {
      id: `build-${folder}`,
      kind: 'projects',
      label: say('palette.buildProject', { name }),
      keywords: `build image ${folder} ${image ?? ''}`,
      icon: <PlayRegular />,
      twin: showTwinCommand(machine, ['image', 'build', folder]),
      run: () => navigate({ page: 'projects', target: folder, step: 'build' }),
    },
  ]);
}

/** Those that run first, as on their page. */
function useContainerCommands(): readonly Command[] {
  const { say } = useWords();
  const rows = useContainers().data ?? [];
  return rows
    .toSorted((one, other) => Number(isRunning(other)) - Number(isRunning(one)))
    .map(
      ({ id, name, image, state }): Command => ({
        id: `container-${id}`,
        kind: 'containers',
        label: say('palette.showContainer', { name }),
        keywords: `container ${image} ${state} logs stats terminal inspect`,
        icon: <BoxRegular />,
        twin: `docker logs --follow ${name}`,
        run: () => navigate({ page: 'containers', target: id }),
      }),
    );
}
