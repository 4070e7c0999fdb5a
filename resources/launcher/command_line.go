// The arguments go on as they came: the raw rest of the command line, never taken apart and quoted again.
package main

import "strings"

// The rest of a Windows command line behind the name of the program. Only quotation marks count in that name, no
// backslashes (https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments).
func skipProgramName(line string) string {
	isQuoted := false
	for index, letter := range line {
		switch {
		case letter == '"':
			isQuoted = !isQuoted
		case (letter == ' ' || letter == '\t') && !isQuoted:
			return strings.TrimLeft(line[index:], " \t")
		}
	}
	return ""
}

// The app's command line. What stands behind `--` is no switch of Chromium's, and Electron refuses no argument there
// that looks like an address, such as golang:1.26.
func describeCommandLine(program string, consoles consoles, rest string) string {
	line := `"` + program + `" --command-line=` + consoles.String() + " --"
	if rest == "" {
		return line
	}
	return line + " " + rest
}
