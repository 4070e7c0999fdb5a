// The two pipes between launcher and app carry frames: one byte for the kind, four for the length (little endian), data.
// The app's own end of it is electron/hosts/cli/launched/frames.ts.
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"sync"
)

const (
	inputFrame     = 'd' // to the app: bytes that were typed or piped in
	endFrame       = 'e' // to the app: there is no more input
	interruptFrame = 'i' // to the app: Ctrl+C, or the console is closing
	outputFrame    = 'o' // from the app: standard output
	errorFrame     = 'r' // from the app: standard error
	requestFrame   = 'q' // from the app: it wants input, once
)

// No frame of either side is larger; whoever sends one speaks another protocol.
const longestFrame = 1 << 20

type frameWriter struct {
	mutex sync.Mutex
	to    io.Writer
}

// Frames of several goroutines do not mix.
func (writer *frameWriter) write(kind byte, data []byte) error {
	writer.mutex.Lock()
	defer writer.mutex.Unlock()
	frame := make([]byte, 5, 5+len(data))
	frame[0] = kind
	binary.LittleEndian.PutUint32(frame[1:], uint32(len(data)))
	_, err := writer.to.Write(append(frame, data...))
	return err
}

// Calls handle for each frame until the app closes its end, or until handle fails.
func readFrames(from io.Reader, handle func(kind byte, data []byte) error) error {
	var header [5]byte
	for {
		if _, err := io.ReadFull(from, header[:]); err != nil {
			if err == io.EOF {
				return nil
			}
			return err
		}
		length := binary.LittleEndian.Uint32(header[1:])
		if length > longestFrame {
			return fmt.Errorf("a frame of %d bytes", length)
		}
		data := make([]byte, length)
		if _, err := io.ReadFull(from, data); err != nil {
			return err
		}
		if err := handle(header[0], data); err != nil {
			return err
		}
	}
}
