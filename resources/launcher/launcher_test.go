package main

import (
	"bytes"
	"encoding/binary"
	"reflect"
	"testing"
)

func TestTheRestOfACommandLineStaysAsItWasTyped(t *testing.T) {
	for line, want := range map[string]string{
		`slipway`:                            ``,
		`slipway `:                           ``,
		`slipway doctor --json`:              `doctor --json`,
		`"C:\Program Files\s.com" doctor`:    `doctor`,
		`C:\"Program Files"\s.com  a  "b c"`: `a  "b c"`,
		"slipway\tdoctor":                    `doctor`,
		`slipway call x "{\"a\": \"中 文\"}"`:  `call x "{\"a\": \"中 文\"}"`,
		`slipway "" "\\" "a\\\"b"`:           `"" "\\" "a\\\"b"`,
	} {
		if got := skipProgramName(line); got != want {
			t.Errorf("%s: got %s, want %s", line, got, want)
		}
	}
}

func TestTheAppIsToldWhichStreamsAreAConsole(t *testing.T) {
	for _, row := range []struct {
		found consoles
		rest  string
		want  string
	}{
		{consoles{}, ``, `"C:\a b\Slipway.exe" --command-line= --`},
		{consoles{input: true, output: true, errors: true, columns: 120}, `doctor "a b"`,
			`"C:\a b\Slipway.exe" --command-line=input,output,errors,120 -- doctor "a b"`},
		{consoles{errors: true, columns: 80}, `--version`,
			`"C:\a b\Slipway.exe" --command-line=errors,80 -- --version`},
	} {
		if got := describeCommandLine(`C:\a b\Slipway.exe`, row.found, row.rest); got != row.want {
			t.Errorf("got %s, want %s", got, row.want)
		}
	}
}

func TestPathKeepsEveryOtherFolder(t *testing.T) {
	for _, row := range []struct{ list, folder, added, removed string }{
		{``, `C:\Slipway`, `C:\Slipway`, ``},
		{`%USERPROFILE%\bin;C:\Go`, `C:\Slipway`, `%USERPROFILE%\bin;C:\Go;C:\Slipway`, `%USERPROFILE%\bin;C:\Go`},
		{`C:\Go;`, `C:\Slipway`, `C:\Go;C:\Slipway`, `C:\Go;`},
		{`C:\Go;c:\slipway\;;D:\`, `C:\Slipway`, `C:\Go;c:\slipway\;;D:\`, `C:\Go;;D:\`},
		{`"C:\Slipway";C:\Go`, `C:\Slipway`, `"C:\Slipway";C:\Go`, `C:\Go`},
		{`C:\Slipway2;C:\Go`, `C:\Slipway`, `C:\Slipway2;C:\Go;C:\Slipway`, `C:\Slipway2;C:\Go`},
	} {
		got := []string{addFolder(row.list, row.folder), removeFolder(row.list, row.folder)}
		if want := []string{row.added, row.removed}; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %q, want %q", row.list, got, want)
		}
	}
}

func TestFramesArriveAsTheyWereSent(t *testing.T) {
	var pipe bytes.Buffer
	writer := &frameWriter{to: &pipe}
	writer.write(outputFrame, []byte("中文\x00"))
	writer.write(requestFrame, nil)
	var got []string
	err := readFrames(&pipe, func(kind byte, data []byte) error {
		got = append(got, string(kind)+string(data))
		return nil
	})
	if want := []string{"o中文\x00", "q"}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %q (%v), want %q", got, err, want)
	}
}

func TestWhatIsNoFrameIsRefused(t *testing.T) {
	huge := append([]byte{outputFrame}, binary.LittleEndian.AppendUint32(nil, longestFrame+1)...)
	for name, bytesOfApp := range map[string][]byte{
		"too long":            huge,
		"cut in its head":     {outputFrame, 1, 0},
		"cut in its contents": {outputFrame, 5, 0, 0, 0, 'a'},
	} {
		if readFrames(bytes.NewReader(bytesOfApp), func(byte, []byte) error { return nil }) == nil {
			t.Errorf("%s: was taken", name)
		}
	}
}
