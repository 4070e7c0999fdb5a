// What the copy of a project into a distro says: its offer, its job and its ends.
export const imageMove = {
  title: 'Copy {{name}} into {{distro}}',
  steps: {
    clear: 'Take away an unfinished copy',
    parent: 'Make the folder',
    copy: 'Copy the files',
    copyAt: 'Copy the files: {{copied}} of {{size}}, {{percent}}%',
    compare: 'Compare every file with the original',
    name: 'Give the copy its name',
  },
  share:
    'Slipway on Windows then reads the project over the network share. Programs and containers in Linux read it at full speed.',
  leftover: 'An unfinished copy of before is there. It goes first.',
  done_one:
    '{{path}} in {{distro}} holds {{count}} file and is compared. The original is as it was.',
  done_other:
    '{{path}} in {{distro}} holds all {{count}} files and is compared. The original is as it was.',
  doneMeasured_one:
    '{{path}} in {{distro}} holds {{count}} file and is compared. {{distro}} looks through it in {{after}} s instead of {{before}} s. The original is as it was.',
  doneMeasured_other:
    '{{path}} in {{distro}} holds all {{count}} files and is compared. {{distro}} looks through them in {{after}} s instead of {{before}} s. The original is as it was.',
  exists: 'There is something at {{path}} already. Choose another folder.',
  noSpace: 'The copy needs {{needed}} MB, and {{free}} MB are free in the distribution.',
  notOnDrive: 'The project is not on a Windows drive.',
  noDistro:
    'There is no WSL 2 distribution to copy it into. “wsl --install -d Ubuntu” installs one.',
  silent: '{{distro}} did not start. Health shows why.',
  notReached:
    '{{distro}} does not reach this drive. Automatic mounting may be switched off in its /etc/wsl.conf.',
  byHand:
    'Slipway runs inside the distribution here and copies nothing there by itself. Run these commands in a terminal, then open the new folder.',
  targets: {
    'not-absolute': 'Write the folder as a path of Linux that begins with / or ~/.',
    'bad-characters':
      'The folder may hold neither quotes nor backslashes, and no “..”. Choose another name.',
    'on-drive': 'Folders below /mnt are on the Windows drive again. Choose one such as ~/src.',
    'too-short': 'Name a folder inside another one, such as ~/src/app.',
  },
  failed: {
    clear: 'The unfinished copy could not be taken away: {{detail}}. Nothing was copied.',
    parent: 'The folder for {{path}} could not be made: {{detail}}. Nothing was copied.',
    copy: 'The project was not copied: {{detail}}. What was begun is taken away, and the original is as it was.',
    compare:
      'The copy is not the same as the original: {{detail}}. It is taken away, and the original is as it was. Close programs that write into the project, then try again.',
    name: 'The copy could not be named {{path}}: {{detail}}. It is taken away, and the original is as it was.',
  },
  timedOut:
    'Copying took longer than six hours. What was begun is taken away, and the original is as it was.',
  left: '{{path}} in {{distro}} holds an unfinished copy that could not be taken away. The original is as it was.',
} as const;
