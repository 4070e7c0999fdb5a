// slipway.com: what a console runs when somebody types `slipway`. A windowed program is not waited for by cmd and
// PowerShell, so this one is: it hands its arguments to Slipway.exe beside it, passes the streams on both ways, and ends
// with its exit code. `.COM` stands before `.EXE` in PATHEXT.
package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"unsafe"
)

// As the app's own: it could not do what was asked.
const couldNotTell = 2

func main() {
	code, err := run()
	if err != nil {
		fmt.Fprintf(os.Stderr, "slipway.com: %v\n", err)
	}
	os.Exit(code)
}

func run() (int, error) {
	self, err := os.Executable()
	if err != nil {
		return couldNotTell, err
	}
	folder := filepath.Dir(self)
	// Of the installer; no command of Slipway's begins like this.
	if len(os.Args) == 4 && os.Args[1] == "--installer" {
		return changePathFor(os.Args[2], os.Args[3], folder)
	}
	return runApp(filepath.Join(folder, "Slipway.exe"))
}

func changePathFor(action, whose, folder string) (int, error) {
	change := map[string]func(list, folder string) string{
		"add-to-path": addFolder, "remove-from-path": removeFolder,
	}[action]
	if change == nil || (whose != "user" && whose != "machine") {
		return couldNotTell, fmt.Errorf("unknown: --installer %s %s", action, whose)
	}
	err := changePath(whose == "machine", func(list string) string { return change(list, folder) })
	if err != nil {
		return couldNotTell, err
	}
	return 0, nil
}

func runApp(program string) (int, error) {
	found, restore := prepareConsoles()
	defer restore()
	command := &exec.Cmd{Path: program, Stderr: io.Writer(onlyWriter{os.Stderr})}
	command.SysProcAttr = &syscall.SysProcAttr{
		CmdLine: describeCommandLine(program, found, skipProgramName(readCommandLine())),
	}
	toApp, err := command.StdinPipe()
	if err != nil {
		return couldNotTell, err
	}
	fromApp, err := command.StdoutPipe()
	if err != nil {
		return couldNotTell, err
	}
	if err := command.Start(); err != nil {
		return couldNotTell, err
	}
	frames := &frameWriter{to: toApp}
	requests := make(chan struct{}, 1)
	go passInput(frames, requests)
	go passInterrupts(frames, command.Process)
	if readFrames(fromApp, passOutput(requests)) != nil {
		// Nobody reads any more (`slipway doctor | more`, left early): the app sees the same and ends.
		fromApp.Close()
	}
	command.Wait()
	return command.ProcessState.ExitCode(), nil
}

// Reads only when the app asks: what is typed ahead belongs to the next program.
func passInput(frames *frameWriter, requests <-chan struct{}) {
	buffer := make([]byte, 64*1024)
	for range requests {
		count, err := os.Stdin.Read(buffer)
		if count > 0 {
			frames.write(inputFrame, buffer[:count])
		}
		if err != nil {
			frames.write(endFrame, nil)
			return
		}
	}
}

// The app has no console, so Ctrl+C reaches the launcher alone. A second one does not wait for the app.
func passInterrupts(frames *frameWriter, app *os.Process) {
	interrupts := make(chan os.Signal, 4)
	signal.Notify(interrupts, os.Interrupt, syscall.SIGTERM)
	<-interrupts
	frames.write(interruptFrame, nil)
	<-interrupts
	app.Kill()
}

func passOutput(requests chan<- struct{}) func(kind byte, data []byte) error {
	return func(kind byte, data []byte) (err error) {
		switch kind {
		case outputFrame:
			_, err = os.Stdout.Write(data)
		case errorFrame:
			_, err = os.Stderr.Write(data)
		case requestFrame:
			select {
			case requests <- struct{}{}:
			default:
			}
		}
		return err
	}
}

// Keeps the handle from the app: Go then copies, and writes to a console in its own encoding.
type onlyWriter struct{ to io.Writer }

func (writer onlyWriter) Write(data []byte) (int, error) { return writer.to.Write(data) }

func readCommandLine() string {
	letters := unsafe.Slice(syscall.GetCommandLine(), 32768)
	return syscall.UTF16ToString(letters)
}
