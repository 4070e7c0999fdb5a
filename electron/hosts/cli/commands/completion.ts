// `slipway completion`: scripts for PowerShell and bash, made from the table of commands.
import type { Command } from '../command.ts';
import { globalOptions } from '../global-options.ts';

const shells = ['powershell', 'bash'] as const;

/** The command knows the table it belongs to only when it runs. */
export function createCompletionCommand(listCommands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    summary: 'commands.completion.summary',
    usage: shells.join(' | '),
    words: shells,
    options: [],
    examples: [
      {
        line: 'slipway completion powershell | Out-String | Invoke-Expression',
        help: 'commands.completion.examples.powershell',
      },
      { line: 'source <(slipway completion bash)', help: 'commands.completion.examples.bash' },
    ],
    run: async ({ arguments: [shell, ...rest], refuseArguments, terminal }) => {
      if (rest.length > 0) return refuseArguments();
      const commands = listCommands();
      if (shell === 'bash') terminal.write(writeBash(commands));
      else if (shell === 'powershell') terminal.write(writePowerShell(commands));
      else return refuseArguments();
      return 0;
    },
  };
}

function listWords(command: Command): readonly string[] {
  const options = [...command.options, ...globalOptions].map(({ name }) => `--${name}`);
  return [...command.words, ...options];
}

function listFirstWords(commands: readonly Command[]): readonly string[] {
  return [...commands.map(({ name }) => name), ...globalOptions.map(({ name }) => `--${name}`)];
}

function writeBash(commands: readonly Command[]): string {
  return `_slipway() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words
  case "\${COMP_CWORD}:\${COMP_WORDS[1]}" in
    1:*) words="${listFirstWords(commands).join(' ')}" ;;
${commands.map((one) => `    *:${one.name}) words="${listWords(one).join(' ')}" ;;`).join('\n')}
    *) words="" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _slipway slipway
`;
}

function writePowerShell(commands: readonly Command[]): string {
  const quote = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
  return `Register-ArgumentCompleter -Native -CommandName slipway -ScriptBlock {
  param($word, $line, $cursor)
  $first = @(${quote(listFirstWords(commands))})
  $table = @{
${commands.map((one) => `    '${one.name}' = @(${quote(listWords(one))})`).join('\n')}
  }
  $given = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  $command = $given | Where-Object { $table.ContainsKey($_) } | Select-Object -First 1
  $words = $first
  if ($command -and $command -ne $word) { $words = $table[$command] }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
