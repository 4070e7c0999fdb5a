// The console of the person: its width, and colours for what the app prints.
package main

import (
	"os"
	"syscall"
	"unsafe"
)

const enableVirtualTerminal = 4

var (
	kernel32            = syscall.NewLazyDLL("kernel32.dll")
	setConsoleMode      = kernel32.NewProc("SetConsoleMode")
	getScreenBufferInfo = kernel32.NewProc("GetConsoleScreenBufferInfo")
)

// CONSOLE_SCREEN_BUFFER_INFO (https://learn.microsoft.com/windows/console/console-screen-buffer-info-str).
type screenBufferInfo struct {
	width, height               int16
	cursorX, cursorY            int16
	attributes                  uint16
	left, top, right, bottom    int16
	largestWidth, largestHeight int16
}

// Looks at the three streams and turns on colours; restore puts the consoles back as they were. A console that knows no
// escape sequences (before Windows 10) is not called one, so that nothing is coloured there.
func prepareConsoles() (found consoles, restore func()) {
	_, found.input = readMode(os.Stdin)
	undoOutput, undoErrors := func() {}, func() {}
	found.output, undoOutput = enableColours(os.Stdout)
	found.errors, undoErrors = enableColours(os.Stderr)
	for _, file := range []*os.File{os.Stdout, os.Stderr} {
		if found.columns == 0 {
			found.columns = measureWidth(file)
		}
	}
	return found, func() {
		undoErrors()
		undoOutput()
	}
}

func readMode(file *os.File) (mode uint32, isConsole bool) {
	err := syscall.GetConsoleMode(syscall.Handle(file.Fd()), &mode)
	return mode, err == nil
}

func enableColours(file *os.File) (canColour bool, undo func()) {
	mode, isConsole := readMode(file)
	if !isConsole {
		return false, func() {}
	}
	done, _, _ := setConsoleMode.Call(file.Fd(), uintptr(mode|enableVirtualTerminal))
	return done != 0, func() { setConsoleMode.Call(file.Fd(), uintptr(mode)) }
}

func measureWidth(file *os.File) int {
	var info screenBufferInfo
	done, _, _ := getScreenBufferInfo.Call(file.Fd(), uintptr(unsafe.Pointer(&info)))
	if done == 0 || info.right < info.left {
		return 0
	}
	return int(info.right-info.left) + 1
}
