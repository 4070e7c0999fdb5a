package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestRoutes(t *testing.T) {
	server := httptest.NewServer(logRequests(routes()))
	defer server.Close()
	rows := []struct {
		path   string
		status int
		holds  string
	}{
		{"/", http.StatusOK, "from a container"},
		{"/healthz", http.StatusOK, "ok"},
		{"/work", http.StatusOK, "283146 primes"},
		{"/nothing", http.StatusNotFound, "not found"},
	}
	for _, row := range rows {
		answer, err := http.Get(server.URL + row.path)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(answer.Body)
		answer.Body.Close()
		if answer.StatusCode != row.status || !strings.Contains(string(body), row.holds) {
			t.Errorf("%s: %d %q", row.path, answer.StatusCode, body)
		}
	}
}
