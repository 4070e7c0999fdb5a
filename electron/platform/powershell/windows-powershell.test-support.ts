// Test support: what a script may be made of. All of it is in Windows PowerShell 5.1, and most of what 5.1 has is not here:
// what a script needs first is added with its page of the 5.1 reference, https://learn.microsoft.com/powershell/scripting.

/** Forms of the language, as the grammar names them; a ternary, `??`, a chain or a class is none of them. */
export const forms: ReadonlySet<string> = new Set([
  ...['program', 'statement_list', 'statement_block', 'comment', 'pipeline', 'pipeline_chain'],
  ...['try_statement', 'catch_clauses', 'catch_clause', 'if_statement', 'else_clause'],
  ...['foreach_statement', 'parenthesized_expression', 'sub_expression', 'array_expression'],
  ...['script_block', 'script_block_body', 'script_block_expression'],
  ...['command', 'command_name', 'command_name_expr', 'command_invocation_operator'],
  ...['command_elements', 'command_argument_sep', 'command_parameter', 'bareword_argument_list'],
  ...['array_literal_expression', 'generic_token', 'variable', 'unary_expression'],
  ...['assignment_expression', 'left_assignment_expression', 'assignment_value'],
  ...['assignment_operator', 'additive_expression', 'comparison_expression'],
  ...['comparison_operator', 'format_expression', 'format_operator'],
  ...['expression_with_unary_operator', 'logical_expression', 'element_access', 'member_access'],
  ...['member_name', 'simple_name', 'invocation_expression', 'argument_list'],
  ...['argument_expression_list', 'argument_expression', 'hash_literal_expression'],
  ...['hash_literal_body', 'hash_entry', 'key_expression', 'integer_literal'],
  ...['decimal_integer_literal', 'string_literal', 'expandable_string_literal'],
  ...['verbatim_string_characters'],
  ...['cast_expression', 'type_literal', 'type_spec', 'type_name', 'type_identifier'],
]);

/** Of `=`, `+=` and so on; `??=` came with 7. */
export const assignmentOperators: readonly string[] = ['=', '+='];

/** Types of which Constrained Language Mode allows a conversion. */
export const types: readonly string[] = ['char', 'int'];

/** Methods that are called; Constrained Language Mode allows those of core types such as DateTime. */
export const methods: readonly string[] = ['ToUniversalTime'];

/** Automatic variables that 5.1 does not set, so that a script would read nothing. */
export const newerVariables: readonly string[] = [
  ...['$iscoreclr', '$islinux', '$ismacos', '$iswindows', '$psstyle'],
  ...['$psnativecommandargumentpassing', '$psnativecommanduseerroractionpreference'],
];

/** Programs that are no cmdlets, each by its whole path: another of that name may come first on PATH. */
export const nativePrograms: readonly string[] = ['$env:SystemRoot\\System32\\whoami.exe'];

const common = ['ErrorAction', 'WarningAction', 'ErrorVariable', 'OutVariable'];

/** Every cmdlet with its parameters of 5.1; those that came later, such as `-Parallel` and `-AsArray`, are missing. */
export const cmdlets: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'ConvertFrom-Json': ['InputObject'],
    'ConvertTo-Json': ['InputObject', 'Depth', 'Compress'],
    'Get-AuthenticodeSignature': ['FilePath', 'LiteralPath'],
    'Get-ChildItem': [
      ...['Path', 'LiteralPath', 'Filter', 'Include', 'Exclude', 'Recurse', 'Depth', 'Force'],
      ...['Name', 'Attributes', 'Directory', 'File', 'Hidden', 'ReadOnly', 'System'],
    ],
    'Get-CimInstance': [
      ...['ClassName', 'Property', 'Filter', 'Namespace', 'Query', 'KeyOnly', 'Shallow'],
      'OperationTimeoutSec',
    ],
    'Get-Item': ['Path', 'LiteralPath', 'Filter', 'Include', 'Exclude', 'Force'],
    'Get-ItemProperty': ['Path', 'LiteralPath', 'Name', 'Filter', 'Include', 'Exclude'],
    'Get-NetTCPConnection': [
      ...['LocalAddress', 'LocalPort', 'RemoteAddress', 'RemotePort', 'State', 'OwningProcess'],
    ],
    'Get-Process': ['Name', 'Id', 'Module', 'FileVersionInfo'],
    'Get-Service': ['Name', 'DisplayName', 'DependentServices', 'RequiredServices'],
    'Select-Object': [
      ...['Property', 'ExcludeProperty', 'ExpandProperty', 'Unique', 'First', 'Last', 'Skip'],
      ...['SkipLast', 'Index', 'Wait', 'InputObject'],
    ],
    'Start-Process': [
      ...['FilePath', 'ArgumentList', 'WorkingDirectory', 'NoNewWindow', 'PassThru', 'Verb'],
      ...['Wait', 'WindowStyle'],
    ],
    'Test-Path': ['Path', 'LiteralPath', 'Filter', 'Include', 'Exclude', 'PathType', 'IsValid'],
    'Where-Object': ['FilterScript', 'InputObject'],
  }).map(([name, parameters]) => [name, [...parameters, ...common]]),
);

/** What a script that only reads does. */
export const readingVerbs: readonly string[] = [
  'ConvertFrom',
  'ConvertTo',
  'Get',
  'Select',
  'Test',
];
