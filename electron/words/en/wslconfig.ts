// What is said of single lines of .wslconfig and wsl.conf, and how a line is changed.
export const wslconfig = {
  /** One a diagnostic code. */
  diagnostics: {
    'invalid-section-name':
      'WSL drops this line: a section is [name] without blanks, beginning with a letter',
    'expected-bracket': 'WSL drops this line: a section name has letters and digits only, then ]',
    'expected-line-end': 'WSL drops this line: only a # comment may stand behind a section',
    'invalid-key-name': 'WSL drops this line: a key begins with a letter, a comment with #',
    'expected-equals': 'WSL drops this line: a key has letters and digits only, then =',
    'invalid-escape':
      'WSL drops this line: \\{{char}} is no escape. A path needs every backslash twice',
    'expected-quote': 'WSL drops this line: the quote is not closed',
    'unknown-key': 'WSL does not know {{key}}',
    'duplicate-key': '{{key}} is set on line {{firstLine}} already, and the first one counts',
    'invalid-boolean': '{{key}} is true or false',
    'invalid-integer': '{{key}} is a whole number without unit',
    'invalid-size': '{{key}} is a whole number with an upper-case unit and no blank, such as 8GB',
    'invalid-choice': '{{key}} is one of: {{choices}}',
    'invalid-port': '{{key}} is a list of ports from 1 to 65535 with commas; WSL skips the others',
    'invalid-ip': '{{key}} is an IPv4 address; DNS tunneling is off without it',
    'invalid-mac': '{{key}} is six pairs of hexadecimal digits; WSL does not start with this one',
    'section-by-accident':
      'The section above is broken. {{key}} counts only because its name happens to have the right length',
    'path-escape': 'WSL reads a control character here. A path needs every backslash twice',
    'swallowed-line': 'The backslash at the end joins the next line to this value',
    'octal-number': 'A leading 0 means octal: WSL reads {{value}}',
    'wrapped-size': 'Too large or negative: WSL reads {{value}} bytes',
    'not-ascii': 'Letters outside ASCII do not reach WSL',
    'rest-not-read': 'WSL reads nothing from here on',
    policy: 'Your organization has switched {{key}} off: policy {{policy}}',
    'needs-newer-wsl': '{{key}} needs a newer WSL: {{since}}',
    raised: 'WSL raises {{key}} to its least value',
    lowered: 'WSL lowers {{key}} to what this PC has',
    'no-effect': '{{key}} does nothing while {{other}} is {{value}}',
    'safe-mode': 'Safe mode overrides {{key}}',
    'needs-newer-windows': '{{key}} needs Windows build {{build}} or later',
    'bridged-without-switch': 'Bridged mode needs vmSwitch',
    'never-useful': '{{key}} has no effect at present',
  },
  /** Changes of one line, as a step of a fix. */
  edits: {
    replace: 'Line {{line}}: {{before}} → {{after}}',
    insert: 'Below line {{line}}: add {{after}}',
    move: 'Line {{line}}: move {{before}} below [{{section}}]',
    remove: 'Line {{line}}: remove {{before}}',
    rename: 'Rename {{from}} to {{to}}',
    rewrite: 'Save the same text as UTF-8 without BOM',
  },
  destroys: {
    shutdown: 'All distros and Linux containers stop. Unsaved work in them is lost.',
  },
  reasons: {
    folderUnseen: 'Slipway could not look for {{folder}}',
  },
} as const;
