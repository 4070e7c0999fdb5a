// Stand-in for every program of Windows that Slipway starts: wsl.exe, powershell.exe, docker.exe, DockerCli.exe …
// It decides nothing. It tells the test where it lies, how it was called and what it reads, and does as it is told.
// As `agent` it starts programs for the test, so that they get an exact environment and true Windows pipes.
package main

import (
	"encoding/binary"
	"encoding/json"
	"io"
	"net"
	"os"
	"sync"
)

// The test's address, such as 127.0.0.1:40123. Also written beside the agent: a program may be started without it.
const addressVariable = "SLIPWAY_STAND_IN"
const addressFile = `C:\slipway\address.txt`

type link struct {
	net.Conn
	writing sync.Mutex
}

// One frame: kind, length, bytes.
func (l *link) send(kind byte, payload []byte) error {
	l.writing.Lock()
	defer l.writing.Unlock()
	header := make([]byte, 5)
	header[0] = kind
	binary.BigEndian.PutUint32(header[1:], uint32(len(payload)))
	_, err := l.Write(append(header, payload...))
	return err
}

func (l *link) sendJSON(kind byte, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return l.send(kind, text)
}

func (l *link) receive() (byte, []byte, error) {
	header := make([]byte, 5)
	if _, err := io.ReadFull(l, header); err != nil {
		return 0, nil, err
	}
	payload := make([]byte, binary.BigEndian.Uint32(header[1:]))
	_, err := io.ReadFull(l, payload)
	return header[0], payload, err
}

// Reads until the end and sends what it reads, then an empty frame.
func (l *link) forward(kind byte, from io.Reader) {
	buffer := make([]byte, 64*1024)
	for {
		count, err := from.Read(buffer)
		if count > 0 && l.send(kind, buffer[:count]) != nil {
			return
		}
		if err != nil {
			l.send(kind, nil)
			return
		}
	}
}

func dial() *link {
	address := os.Getenv(addressVariable)
	if address == "" {
		text, err := os.ReadFile(addressFile)
		if err != nil {
			os.Exit(250)
		}
		address = string(text)
	}
	connection, err := net.Dial("tcp", address)
	if err != nil {
		os.Exit(251)
	}
	return &link{Conn: connection}
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "slipway-agent" {
		runAgent(dial())
		return
	}
	playProgram(dial())
}
