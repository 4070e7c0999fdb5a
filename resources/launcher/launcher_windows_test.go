package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// The test's own program plays all three parts, by the name it is started under.
func TestMain(m *testing.M) {
	self, _ := os.Executable()
	switch filepath.Base(self) {
	case "slipway.com":
		main()
	case "Slipway.exe":
		playApp()
	default:
		os.Exit(m.Run())
	}
}

// Says its arguments, gives back its input, and ends with 7.
func playApp() {
	to := &frameWriter{to: os.Stdout}
	args, _ := json.Marshal(os.Args[1:])
	to.write(outputFrame, args)
	to.write(errorFrame, []byte("错误"))
	to.write(requestFrame, nil)
	done := errors.New("no more input")
	readFrames(os.Stdin, func(kind byte, data []byte) error {
		if kind == endFrame {
			return done
		}
		to.write(outputFrame, data)
		return to.write(requestFrame, nil)
	})
	os.Exit(7)
}

func TestArgumentsStreamsAndExitCodeArrive(t *testing.T) {
	given := []string{"doctor", "", " ", `a "quoted" b`, `C:\dir\`, `C:\a b\\`, "中文 字", "golang:1.26", "--", "--lang=de"}
	input := strings.Repeat("0123456789\n", 20_000) + "末"
	launcher := exec.Command(installLauncher(t), given...)
	launcher.Stdin = strings.NewReader(input)
	var output, errs bytes.Buffer
	launcher.Stdout, launcher.Stderr = &output, &errs
	launcher.Run()
	want, _ := json.Marshal(append([]string{"--command-line=", "--"}, given...))
	if got := output.String(); got != string(want)+input {
		t.Errorf("standard output of %d bytes begins %.300s, want %s", len(got), got, want)
	}
	got := []any{launcher.ProcessState.ExitCode(), errs.String()}
	if wanted := []any{7, "错误"}; !reflect.DeepEqual(got, wanted) {
		t.Errorf("got %q, want %q", got, wanted)
	}
}

func TestWithoutTheAppBesideItTheLauncherSaysSo(t *testing.T) {
	launcher := exec.Command(installLauncher(t), "doctor")
	os.Remove(filepath.Join(filepath.Dir(launcher.Path), "Slipway.exe"))
	said, _ := launcher.CombinedOutput()
	code := launcher.ProcessState.ExitCode()
	if code != couldNotTell || !strings.Contains(string(said), "Slipway.exe") {
		t.Errorf("ended with %d: %s", code, said)
	}
}

func installLauncher(t *testing.T) string {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "Program Files 中")
	os.Mkdir(folder, 0o755)
	for _, name := range []string{"slipway.com", "Slipway.exe"} {
		if err := copyFile(self, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(folder, "slipway.com")
}

func copyFile(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.Create(to)
	if err != nil {
		return err
	}
	defer target.Close()
	_, err = io.Copy(target, source)
	return err
}
