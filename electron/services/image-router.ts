// The part of the contract that builds, runs and publishes images, implemented apart: most commands never load it.
import { implement } from '@orpc/server';
import { containersContract } from '../contract/containers.ts';
import { imageContract } from '../contract/image/index.ts';
import { type Containers, createContainers } from './containers/containers.ts';
import { createImage, type ImageDependencies, type ImageService } from './image/image.ts';
import { passErrors } from './typed-errors.ts';

export type ImageRoutes = ReturnType<typeof routeImage>;

/** Projects, builds and containers of one process. */
export function routeImage(dependencies: ImageDependencies) {
  const operations = createOperations();
  const { machines } = dependencies;
  // One router over both: a router of a part of the contract is not found by its path over the wire.
  return operations.router({
    containers: routeContainers(operations.containers, createContainers({ machines })),
    image: routeProjects(operations.image, createImage(dependencies)),
  });
}

function routeContainers(ask: Operations['containers'], containers: Containers) {
  return {
    list: ask.list.handler(({ signal }) => containers.list(signal)),
    watch: ask.watch.handler(({ signal }) => containers.watch(signal)),
    logs: ask.logs.handler(({ input, signal }) => containers.logs(input, signal)),
    stats: ask.stats.handler(({ input, signal }) => containers.stats(input.container, signal)),
    inspect: ask.inspect.handler(({ input, signal }) =>
      containers.inspect(input.container, signal),
    ),
    stop: ask.stop.handler(({ input }) => containers.stop(input.container)),
    start: ask.start.handler(({ input }) => containers.start(input.container)),
    restart: ask.restart.handler(({ input }) => containers.restart(input.container)),
    remove: ask.remove.handler(({ input }) => containers.remove(input.container)),
    openTerminal: ask.openTerminal.handler(({ input, signal }) =>
      containers.openTerminal(input, signal),
    ),
    type: ask.type.handler(({ input }) => containers.type(input)),
    resize: ask.resize.handler(({ input }) => containers.resize(input)),
  };
}

function routeProjects(ask: Operations['image'], image: ImageService) {
  return {
    surroundings: ask.surroundings.handler(({ signal }) => image.surroundings(signal)),
    recent: ask.recent.handler(() => image.projects.recent()),
    analyse: ask.analyse.handler(({ input, signal }) =>
      image.projects.analyse(input.folder, signal),
    ),
    createSample: ask.createSample.handler(({ input }) =>
      image.projects.createSample(input.folder),
    ),
    offerMove: ask.offerMove.handler(({ input, signal }) => image.moves.offer(input, signal)),
    move: ask.move.handler(({ input }) => image.moves.start(input.confirmation)),
    folders: ask.folders.handler(({ input, signal }) =>
      image.projects.folders(input.folder, signal),
    ),
    choices: ask.choices.handler(({ input }) => image.projects.readChoices(input.folder)),
    keepChoices: ask.keepChoices.handler(({ input }) =>
      image.projects.keepChoices(input.folder, input.choices),
    ),
    mirrors: ask.mirrors.handler(({ signal }) => image.publish.mirrors(signal)),
    planFiles: ask.planFiles.handler(({ input, signal }) => image.files.plan(input, signal)),
    writeFiles: ask.writeFiles.handler(({ input }) => image.files.write(input)),
    lint: ask.lint.handler(({ input, signal }) => image.files.lint(input, signal)),
    build: ask.build.handler(({ input }) => image.builds.start(input)),
    watchBuild: ask.watchBuild.handler(({ input, signal }) =>
      image.builds.watch(input.job, input.from, signal),
    ),
    builds: ask.builds.handler(({ input }) => image.builds.list(input.folder)),
    checkPorts: ask.checkPorts.handler(({ input, signal }) =>
      image.checkPorts(input.publish, signal),
    ),
    run: ask.run.handler(({ input }) => image.run(input)),
    verify: ask.verify.handler(({ input, signal }) => image.verify(input, signal)),
    login: ask.login.handler(({ input, signal }) => image.publish.login(input.registry, signal)),
    signIn: ask.signIn.handler(({ input }) => image.publish.signIn(input)),
    push: ask.push.handler(({ input }) => image.publish.push(input)),
    buildx: ask.buildx.handler(async ({ input, signal }) => {
      const { commands, missing } = await image.publish.buildx(input, signal);
      return { commands: [...commands], missing };
    }),
    watchPush: ask.watchPush.handler(({ input, signal }) =>
      image.publish.watchPush(input.job, signal),
    ),
    published: ask.published.handler(({ input }) => image.publish.published(input.folder)),
    lab: ask.lab.handler(({ input }) => image.publish.lab(input)),
    watchLab: ask.watchLab.handler(({ input, signal }) =>
      image.publish.watchLab(input.job, signal),
    ),
  };
}

type Operations = ReturnType<typeof createOperations>;

function createOperations() {
  const contract = { containers: containersContract, image: imageContract };
  // Inputs come from anywhere and are validated; outputs are our own, and the compiler has checked them.
  return implement(contract).$config({ initialOutputValidationIndex: Number.NaN }).use(passErrors);
}
