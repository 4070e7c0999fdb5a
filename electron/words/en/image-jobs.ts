// What the jobs of files, builds and runs say wherever they are shown.
export const imageJobs = {
  files: {
    title: 'Write files into {{folder}}',
    write: 'Write {{path}}',
    done_one: 'One file is written.',
    done_other: '{{count}} files are written.',
  },
  build: {
    title: 'Build {{image}}',
    step: '{{name}}',
    done: '{{image}} is built: {{megabytes}} MB in {{seconds}} s.',
    failed: '{{image}} was not built.',
    failedAt: '{{image}} was not built: the step “{{step}}” failed.',
  },
  run: {
    title: 'Run {{name}} from {{image}}',
    creating: 'Create the container',
    starting: 'Start the container',
    done: '{{name}} is started.',
    noImage: 'The engine has no image {{image}}. Build it first.',
    nameTaken: 'Another container is called {{name}}. Choose another name, or remove that one.',
    portOfProcess: 'Port {{port}} is held by {{name}} (process {{pid}}). {{next}} is free.',
    portOfContainer: 'Port {{port}} is held by the container {{name}}. {{next}} is free.',
    portExcluded: 'Windows keeps port {{port}} for itself ({{from}}–{{to}}). {{next}} is free.',
    portTaken: 'Port {{port}} is taken. {{next}} is free.',
    badVolume: '“{{text}}” is no volume. Write it as name:/path or ./folder:/path.',
    noEnvironmentFile: 'The file {{path}} with the environment cannot be read.',
  },
} as const;
