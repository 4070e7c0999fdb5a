// Docker Desktop runs, but the docker command is not put into the distro one works in. Its settings file says so:
// asking inside the distro would start it.
import { defineCheck, saw } from '../check.ts';
import { createGuide } from './fix-steps.ts';

export const wslIntegrationOff = defineCheck({
  id: 'wsl-integration-off',
  layer: 'docker-engine',
  severity: 'warning',
  causedBy: ['docker-desktop-not-running', 'default-distro-wsl1', 'engine-not-answering'],
  needs: ['dockerDesktop', 'engine', 'distros'],
  judge: ({ dockerDesktop, engine, distros }) => {
    if (dockerDesktop.installed === null) {
      return { verdict: 'skipped', reason: { key: 'reasons.noDockerDesktop' } };
    }
    if (engine.state !== 'ready') {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    if (engine.owner !== 'docker-desktop') {
      return { verdict: 'skipped', reason: { key: 'reasons.otherEngine' } };
    }
    // Windows containers cannot be reached from a distro.
    if (engine.os === 'windows') {
      return { verdict: 'skipped', reason: { key: 'reasons.windowsContainers' } };
    }
    const distro = distros.find(({ isDefault }) => isDefault);
    if (distro === undefined || /^(docker|rancher)-desktop/.test(distro.name)) {
      return { verdict: 'skipped', reason: { key: 'reasons.noWorkDistro' } };
    }
    if (distro.version === 1) {
      return { verdict: 'unknown', reason: { key: 'reasons.lowerLayerFirst' } };
    }
    const { settings } = dockerDesktop;
    if (settings === undefined) {
      return { verdict: 'skipped', reason: { key: 'reasons.integrationNotAsked' } };
    }
    const { integratesDefaultDistro, integratedDistros } = settings;
    const params = { distro: distro.name };
    const evidence = [
      saw('EnableIntegrationWithDefaultWslDistro', String(integratesDefaultDistro), true),
      saw('IntegratedWslDistros', JSON.stringify(integratedDistros)),
      saw('wsl --list --verbose', `* ${distro.name}`),
    ];
    if (integratesDefaultDistro || integratedDistros.includes(distro.name)) {
      return { verdict: 'ok', params, evidence };
    }
    return {
      verdict: 'found',
      params,
      evidence,
      fixes: [
        {
          id: 'enable-integration',
          automatable: 'guide',
          elevation: false,
          restart: 'none',
          steps: [
            createGuide('findings.wsl-integration-off.fixes.enable-integration.steps.menu', params),
          ],
        },
      ],
      verify: [
        {
          command: `wsl --distribution ${distro.name} -- docker version --format {{.Server.Version}}`,
          expect: engine.version,
        },
      ],
    };
  },
});
