// Which of the three streams are a person's console, and how wide it is: the app sees pipes only and has to be told.
package main

import (
	"strconv"
	"strings"
)

type consoles struct {
	input, output, errors bool
	columns               int
}

// Such as `input,output,errors,120`; empty when no stream is a console.
func (consoles consoles) String() string {
	var parts []string
	for _, stream := range []struct {
		name      string
		isConsole bool
	}{
		{"input", consoles.input},
		{"output", consoles.output},
		{"errors", consoles.errors},
	} {
		if stream.isConsole {
			parts = append(parts, stream.name)
		}
	}
	if consoles.columns > 0 {
		parts = append(parts, strconv.Itoa(consoles.columns))
	}
	return strings.Join(parts, ",")
}
