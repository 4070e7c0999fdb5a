// What the doctor says of .wslconfig.
export const findingsWslconfig = {
  'wslconfig-wrong-filename': {
    name: 'File name',
    state: 'Not .wslconfig',
    ok: 'As WSL expects it',
    title: '{{name}} is not the name WSL looks for',
    what: '{{folder}} holds {{name}}, and there is no .wslconfig. WSL reads only a file of exactly that name.',
    why: 'Editors add .txt while Explorer hides it. Without the file WSL uses its defaults and says nothing.',
    todo: 'Rename the file to .wslconfig, then restart WSL.',
    fixes: {
      rename: {
        label: 'Rename it to .wslconfig',
        note: 'A file that is already called .wslconfig is never overwritten.',
      },
      'move-into-distro': {
        label: 'Move it into the distro',
        steps: {
          move: 'Copy its lines into /etc/wsl.conf of the distro they are meant for, as root, and delete the file here.',
        },
      },
    },
    variants: {
      distro: {
        title: 'wsl.conf lies in the Windows profile',
        what: '{{folder}} holds wsl.conf. WSL reads that file only inside a distro, at /etc/wsl.conf.',
        why: 'Here it has no effect, and WSL says nothing about it.',
        todo: 'Move its lines into /etc/wsl.conf of the distro.',
      },
    },
  },
  'wslconfig-encoding': {
    name: 'Encoding',
    state: 'WSL cannot read it',
    ok: 'Readable',
    title: '.wslconfig is saved in an encoding WSL cannot read',
    what: 'The file is UTF-16 without the mark that WSL needs to notice it. WSL takes it for UTF-8 and understands no line.',
    why: 'None of the settings is in force. Some editors and older scripts save this way.',
    todo: 'Save the file as UTF-8 without BOM, then restart WSL.',
    fixes: {
      'save-as-utf8': {
        label: 'Save as UTF-8',
        note: 'The original bytes are kept in a backup.',
      },
      'use-other-path': {
        label: 'Use another path',
        steps: {
          choose:
            'Choose a path of English letters, digits and signs only. Saving the file in another encoding does not help.',
        },
      },
    },
    variants: {
      marked: {
        state: 'UTF-16',
        title: '.wslconfig is saved as UTF-16',
        what: 'The file is UTF-16 with a mark, as Windows PowerShell 5.1 writes it with >. Current versions of WSL read it.',
        why: 'Older versions of WSL ignore such a file.',
        todo: 'Save it as UTF-8 to be safe with every version.',
      },
      letters: {
        state: 'Letters get lost',
        title: 'Letters outside ASCII do not reach WSL',
        what: 'WSL cuts such letters on line {{line}} and reads “{{read}}” instead.',
        why: 'Its parser keeps only the lower half of each character, whatever the encoding of the file.',
        todo: 'Use a path without such letters.',
      },
    },
  },
  'wslconfig-unknown-key': {
    name: 'Lines',
    state: 'A line is skipped',
    ok: 'All understood',
    title: 'WSL skips line {{line}} of .wslconfig',
    what: 'WSL does not accept “{{text}}” and goes on with its default.',
    why: 'It warns once, when its VM starts, so that a setting seems to be in force while it is not.',
    todo: 'Correct the line, then restart WSL.',
    fixes: {
      'correct-lines': {
        label: 'Correct what WSL skips',
        note: 'Only these lines change; comments and order stay.',
      },
    },
    variants: {
      several: {
        state: '{{count}} lines are skipped',
        title: 'WSL skips {{count}} lines of .wslconfig',
        what: 'WSL does not accept these lines and goes on with its defaults. The first is “{{text}}”, line {{line}}.',
        todo: 'Correct the lines, then restart WSL.',
      },
    },
  },
  'wslconfig-backslash-path': {
    name: 'Paths',
    state: 'Single backslashes',
    ok: 'As WSL reads them',
    title: 'A path in .wslconfig has single backslashes',
    what: 'WSL drops line {{line}}, “{{text}}”, and uses its default.',
    why: 'A backslash begins an escape in this file, such as \\n for a new line. A path needs each one twice.',
    todo: 'Double the backslashes, then restart WSL.',
    fixes: {
      'double-backslashes': {
        label: 'Double the backslashes',
        note: 'Only the lines with such a path change.',
      },
    },
    variants: {
      silent: {
        what: 'On line {{line}} WSL reads “{{read}}”, which is another path. It does not warn.',
      },
    },
  },
  'wslconfig-swap-path-invalid': {
    name: 'Swap file',
    state: 'Folder missing',
    ok: 'Has its place',
    title: 'WSL cannot create its swap file',
    what: 'swapFile names {{path}}, and {{folder}} does not exist.',
    why: 'WSL goes on without swap, so that large builds run out of memory earlier.',
    todo: 'Remove the line or choose an existing folder, then restart WSL.',
    fixes: {
      'remove-swap-file': {
        label: 'Use WSL’s own place',
        note: 'WSL keeps its swap file in the temporary folder of your account.',
      },
      'choose-folder': {
        label: 'Choose another folder',
        steps: {
          choose:
            'Write an existing folder on a local NTFS drive, with every backslash doubled, such as D:\\\\wsl\\\\swap.vhdx. Then restart WSL.',
        },
      },
    },
  },
  'wslconfig-memory-over-host': {
    name: 'Memory limit',
    state: 'Larger than this PC',
    ok: 'Within this PC',
    title: '.wslconfig allows more memory than this PC has',
    what: 'memory is {{written}}, and this PC has {{host}}. WSL lowers it to that without a word.',
    why: 'The VM may then take everything, and Windows itself runs short.',
    todo: 'Set memory to {{proposed}}, which leaves 4 GB to Windows, then restart WSL.',
    fixes: {
      'lower-memory': {
        label: 'Set memory to {{proposed}}',
        note: '4 GB stay for Windows.',
      },
      'remove-memory': {
        label: 'Remove the limit',
        note: 'WSL then takes half of the memory at most.',
      },
    },
    variants: {
      small: {
        todo: 'Remove the line, then restart WSL. It then takes half of the memory at most.',
      },
    },
  },
  'wslconfig-processors-over-host': {
    name: 'Processor limit',
    state: 'More than this PC has',
    ok: 'Within this PC',
    title: '.wslconfig allows more processors than this PC has',
    what: 'processors is {{written}}, and this PC has {{host}}. WSL uses {{host}}.',
    why: 'Nothing fails. WSL warns each time its VM starts.',
    todo: 'Set processors to {{host}}, or remove the line.',
    fixes: {
      'lower-processors': {
        label: 'Set processors to {{host}}',
        note: 'WSL uses that number already, so nothing has to restart.',
      },
    },
  },
  'localhost-forwarding-no-effect': {
    name: 'localhostForwarding',
    state: 'No effect',
    ok: 'No conflict',
    title: 'localhostForwarding has no effect with mirrored networking',
    what: 'Line {{line}} sets localhostForwarding, and networkingMode is mirrored. WSL ignores the line and warns.',
    why: 'In mirrored mode Windows and Linux share localhost, so there is nothing to forward. The Hyper-V firewall decides what other computers reach.',
    todo: 'Remove the line.',
    fixes: {
      'remove-forwarding': {
        label: 'Remove the line',
        note: 'Nothing changes but the warning.',
      },
      'use-nat': {
        label: 'Use NAT instead',
        note: 'The VM gets an address of its own, and localhostForwarding works.',
      },
    },
  },
  'wslconfig-not-applied': {
    name: 'In force',
    state: 'Not yet',
    ok: 'Yes',
    title: 'Changes of .wslconfig are not in force yet',
    what: 'The file was changed at {{changed}}. The WSL VM has been running since {{started}} with other values.',
    why: 'WSL reads the file when its VM starts, and Docker Desktop keeps the VM running.',
    todo: 'Restart WSL when your work in it can stop.',
    fixes: {
      'restart-wsl': {
        label: 'Restart WSL',
        note: 'A running Docker Desktop is stopped first and started again. Otherwise it reports a crash.',
      },
    },
    variants: {
      possible: {
        state: 'Perhaps not yet',
        title: 'Changes of .wslconfig may not be in force yet',
        what: 'The file was changed at {{changed}}. The WSL VM has been running since {{started}}, and not every setting can be measured in it.',
      },
    },
  },
} as const;
