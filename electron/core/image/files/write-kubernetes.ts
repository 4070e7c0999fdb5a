// deploy/kubernetes.yaml: a Deployment and its Service, closed as far as the image allows.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { ImagePlan, SidePlan } from '../options/image-plan.ts';

export function writeKubernetes(plan: ImagePlan, choices: ImageChoices): string {
  const side = plan.sides[0];
  const name = plan.name.toLowerCase().replaceAll(/[^a-z0-9-]/gu, '-');
  const ports = choices.ports;
  const deployment = [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  replicas: 1',
    '  selector:',
    '    matchLabels:',
    `      app: ${name}`,
    '  template:',
    '    metadata:',
    '      labels:',
    `        app: ${name}`,
    '    spec:',
    '      nodeSelector:',
    `        kubernetes.io/os: ${side?.os ?? 'linux'}`,
    '      containers:',
    `        - name: ${name}`,
    `          image: ${JSON.stringify(`${choices.name}:${choices.tag}`)}`,
    ...writePorts(ports),
    ...writeEnvironment(choices.run.environment),
    ...writeProbe(choices.probe),
    ...writeLimits(choices.run),
    ...(side === undefined ? [] : writeSecurity(side, choices)),
  ];
  const service = [
    '---',
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  selector:',
    `    app: ${name}`,
    '  ports:',
    ...ports.flatMap((port) => [
      `    - name: port-${port}`,
      `      port: ${port}`,
      `      targetPort: ${port}`,
    ]),
  ];
  return `${[...deployment, ...(ports.length > 0 ? service : [])].join('\n')}\n`;
}

const writePorts = (ports: readonly number[]) =>
  ports.length === 0
    ? []
    : ['          ports:', ...ports.map((port) => `            - containerPort: ${port}`)];

function writeEnvironment(values: Readonly<Record<string, string>>): readonly string[] {
  const keys = Object.keys(values).sort();
  if (keys.length === 0) return [];
  return [
    '          env:',
    ...keys.flatMap((key) => [
      `            - name: ${key}`,
      `              value: ${JSON.stringify(values[key])}`,
    ]),
  ];
}

/** The cluster asks by itself, so no tool in the image is needed. */
function writeProbe(probe: ImageChoices['probe']): readonly string[] {
  if (probe === null) return [];
  const asks = (name: string) => [
    `          ${name}:`,
    '            httpGet:',
    `              path: ${JSON.stringify(probe.path)}`,
    `              port: ${probe.port}`,
  ];
  return [...asks('readinessProbe'), ...asks('livenessProbe')];
}

function writeLimits({ memoryBytes, cpus }: ImageChoices['run']): readonly string[] {
  if (memoryBytes === null && cpus === null) return [];
  return [
    '          resources:',
    '            limits:',
    ...(memoryBytes === null ? [] : [`              memory: "${memoryBytes}"`]),
    ...(cpus === null ? [] : [`              cpu: "${cpus}"`]),
  ];
}

function writeSecurity(side: SidePlan, choices: ImageChoices): readonly string[] {
  if (choices.user === 'root') return [];
  if (side.os === 'windows') {
    return [
      '          securityContext:',
      '            windowsOptions:',
      `              runAsUserName: ${side.user}`,
    ];
  }
  return [
    '          securityContext:',
    '            runAsNonRoot: true',
    `            runAsUser: ${side.user.split(':')[0]}`,
    '            allowPrivilegeEscalation: false',
    `            readOnlyRootFilesystem: ${choices.run.readOnly}`,
    '            capabilities:',
    '              drop: ["ALL"]',
  ];
}
