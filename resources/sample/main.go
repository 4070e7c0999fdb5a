// Harbour is a small web service to try containers with: it answers, reports its health, writes one JSON line a
// request, works a little so that plots move, and stops when it is asked to.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// version is set by the build: -ldflags "-X main.version=1.2.3".
var version = "dev"

func main() {
	log.SetFlags(0)
	port := getenv("PORT", "8080")
	server := &http.Server{
		Addr:              ":" + port,
		Handler:           logRequests(routes()),
		ReadHeaderTimeout: 5 * time.Second,
	}
	stop, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	writeLine("listening", map[string]any{"port": port, "version": version})

	select {
	case err := <-failed:
		writeLine("cannot listen", map[string]any{"error": err.Error()})
		os.Exit(1)
	case <-stop.Done():
	}
	// Requests that are under way are answered; docker waits ten seconds before it ends a container by force.
	patience, done := context.WithTimeout(context.Background(), 8*time.Second)
	defer done()
	if err := server.Shutdown(patience); err != nil && !errors.Is(err, http.ErrServerClosed) {
		writeLine("stopped late", map[string]any{"error": err.Error()})
		os.Exit(1)
	}
	writeLine("stopped", nil)
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/", greet)
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(w, "ok")
	})
	mux.HandleFunc("/work", work)
	return mux
}

func greet(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/" {
		http.NotFound(w, r)
		return
	}
	host, _ := os.Hostname()
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]string{
		"hello":   "from a container",
		"host":    host,
		"version": version,
	})
}

// work finds primes with a sieve of a few megabytes: enough to be seen in a plot, gone a moment later.
func work(w http.ResponseWriter, _ *http.Request) {
	started := time.Now()
	found := countPrimes(4_000_000)
	fmt.Fprintf(w, "%d primes in %d ms\n", found, time.Since(started).Milliseconds())
}

func countPrimes(below int) int {
	crossed := make([]bool, below)
	count := 0
	for number := 2; number < below; number++ {
		if crossed[number] {
			continue
		}
		count++
		for multiple := number * number; multiple < below; multiple += number {
			crossed[multiple] = true
		}
	}
	return count
}

type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

func logRequests(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		watched := &statusWriter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(watched, r)
		writeLine("request", map[string]any{
			"method": r.Method,
			"path":   r.URL.Path,
			"status": watched.status,
			"ms":     time.Since(started).Milliseconds(),
		})
	})
}

func writeLine(message string, fields map[string]any) {
	line := map[string]any{"time": time.Now().UTC().Format(time.RFC3339Nano), "message": message}
	for name, value := range fields {
		line[name] = value
	}
	text, err := json.Marshal(line)
	if err != nil {
		return
	}
	log.Println(string(text))
}

func getenv(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}
