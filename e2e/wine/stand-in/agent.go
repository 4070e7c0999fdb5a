// The agent lives in Wine for as long as a test runs and starts programs there, each over a connection of its own.
package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"strconv"
	"syscall"
)

type order struct {
	ID   int      `json:"id"`
	File string   `json:"file"`
	Args []string `json:"args"`
	Env  []string `json:"env"`
	Cwd  string   `json:"cwd"`
}

func runAgent(test *link) {
	if test.sendJSON('h', introduce("agent", 0)) != nil {
		return
	}
	for {
		kind, payload, err := test.receive()
		if err != nil {
			return
		}
		var one order
		if kind == 'r' && json.Unmarshal(payload, &one) == nil {
			go carryOut(one)
		}
	}
}

// To the test: o and e are what it prints, p its process id, x its exit code. From the test: i is input, k kills it.
func carryOut(one order) {
	test := dial()
	defer test.Close()
	test.sendJSON('h', introduce("run", one.ID))
	child := exec.Command(one.File, one.Args...)
	child.Env = one.Env
	child.Dir = one.Cwd
	child.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
	input, _ := child.StdinPipe()
	output, _ := child.StdoutPipe()
	errors, _ := child.StderrPipe()
	if err := child.Start(); err != nil {
		test.send('e', []byte(err.Error()))
		test.send('x', []byte("-1"))
		return
	}
	test.send('p', []byte(strconv.Itoa(child.Process.Pid)))
	go listen(test, child.Process, input)
	ended := make(chan bool, 2)
	go func() { test.forward('o', output); ended <- true }()
	go func() { test.forward('e', errors); ended <- true }()
	<-ended
	<-ended
	child.Wait()
	test.send('x', []byte(strconv.Itoa(child.ProcessState.ExitCode())))
	// What was sent has to arrive before the connection ends.
	test.receive()
}

type closer interface {
	Write([]byte) (int, error)
	Close() error
}

func listen(test *link, process *os.Process, input closer) {
	for {
		kind, payload, err := test.receive()
		switch {
		case err != nil || kind == 'k':
			process.Kill()
			if err != nil {
				return
			}
		case len(payload) == 0:
			input.Close()
		default:
			input.Write(payload)
		}
	}
}
