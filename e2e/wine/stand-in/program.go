// A program that is played: what it prints, how long it takes and how it ends is the test's to say.
package main

import (
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"time"
)

type introduction struct {
	Role  string   `json:"role"`
	Path  string   `json:"path"`
	Pid   int      `json:"pid"`
	Args  []string `json:"args"`
	Env   []string `json:"env"`
	Cwd   string   `json:"cwd"`
	RunID int      `json:"runId"`
}

func introduce(role string, runID int) introduction {
	path, _ := os.Executable()
	cwd, _ := os.Getwd()
	return introduction{role, path, os.Getpid(), os.Args[1:], os.Environ(), cwd, runID}
}

// From the test: o and e are bytes to print, x ends it with a code, f prints that many bytes at full speed,
// c starts a copy of itself with that argument, which lives on by itself, l opens a file so that nobody can replace it, and
// answers with l once it is open; u lets it go.
func playProgram(test *link) {
	if test.sendJSON('h', introduce("program", 0)) != nil {
		os.Exit(252)
	}
	go test.forward('i', os.Stdin)
	held := syscall.InvalidHandle
	for {
		kind, payload, err := test.receive()
		if err != nil {
			// The test is gone, but a program that ignores everything is still there: until it is killed.
			time.Sleep(2 * time.Minute)
			os.Exit(253)
		}
		switch kind {
		case 'o':
			os.Stdout.Write(payload)
		case 'e':
			os.Stderr.Write(payload)
		case 'f':
			flood(payload)
		case 'c':
			copyItself(payload)
		case 'l':
			held = holdFile(string(payload))
			test.send('l', []byte(strconv.FormatBool(held != syscall.InvalidHandle)))
		case 'u':
			syscall.CloseHandle(held)
			test.send('u', nil)
		case 'x':
			code, _ := strconv.ParseUint(string(payload), 10, 32)
			os.Exit(int(code))
		}
	}
}

func flood(payload []byte) {
	left, _ := strconv.Atoi(string(payload))
	block := bytes.Repeat([]byte("x"), 1<<20)
	for ; left > 0; left -= len(block) {
		if _, err := os.Stdout.Write(block); err != nil {
			return
		}
	}
}

// With the same pipes, as a program that leaves a helper behind.
func copyItself(payload []byte) {
	path, _ := os.Executable()
	child := exec.Command(path, string(payload))
	child.Stdout, child.Stderr = os.Stdout, os.Stderr
	child.Start()
}

// Others may read and write it, but not replace it, as while a virus scanner or an editor has it open.
func holdFile(path string) syscall.Handle {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return syscall.InvalidHandle
	}
	share := uint32(syscall.FILE_SHARE_READ | syscall.FILE_SHARE_WRITE)
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ, share, nil, syscall.OPEN_EXISTING, 0, 0)
	if err != nil {
		return syscall.InvalidHandle
	}
	return handle
}
