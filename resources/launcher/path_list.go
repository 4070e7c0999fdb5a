// What the installer changes in PATH: one folder added at its end or taken out, every other byte as it was.
package main

import "strings"

func addFolder(list, folder string) string {
	if hasFolder(list, folder) {
		return list
	}
	if list == "" || strings.HasSuffix(list, ";") {
		return list + folder
	}
	return list + ";" + folder
}

func removeFolder(list, folder string) string {
	if !hasFolder(list, folder) {
		return list
	}
	var kept []string
	for _, entry := range strings.Split(list, ";") {
		if !isSameFolder(entry, folder) {
			kept = append(kept, entry)
		}
	}
	return strings.Join(kept, ";")
}

func hasFolder(list, folder string) bool {
	for _, entry := range strings.Split(list, ";") {
		if isSameFolder(entry, folder) {
			return true
		}
	}
	return false
}

func isSameFolder(left, right string) bool {
	clean := func(folder string) string {
		return strings.TrimRight(strings.Trim(folder, `" `), `\`)
	}
	return clean(right) != "" && strings.EqualFold(clean(left), clean(right))
}
