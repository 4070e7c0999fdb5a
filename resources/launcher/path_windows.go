// PATH in the registry. The installer cannot do this itself: its strings end after 1,024 characters, and a longer PATH
// would be cut (https://nsis.sourceforge.io/Path_Manipulation).
package main

import (
	"errors"
	"syscall"
	"unicode/utf16"
	"unsafe"
)

const (
	machineKey     = `SYSTEM\CurrentControlSet\Control\Session Manager\Environment`
	userKey        = `Environment`
	settingChange  = 0x001a
	everyWindow    = 0xffff
	abortIfHung    = 2
	broadcastLimit = 2000 // milliseconds
)

var (
	advapi32         = syscall.NewLazyDLL("advapi32.dll")
	registrySetValue = advapi32.NewProc("RegSetValueExW")
	user32           = syscall.NewLazyDLL("user32.dll")
	sendMessage      = user32.NewProc("SendMessageTimeoutW")
)

// Changes PATH of this user or of the machine, keeps its type and its %VARIABLES%, and tells the open windows.
func changePath(isMachine bool, change func(list string) string) error {
	root, key := syscall.Handle(syscall.HKEY_CURRENT_USER), userKey
	if isMachine {
		root, key = syscall.HKEY_LOCAL_MACHINE, machineKey
	}
	name, err := syscall.UTF16PtrFromString(key)
	if err != nil {
		return err
	}
	var handle syscall.Handle
	access := uint32(syscall.KEY_QUERY_VALUE | syscall.KEY_SET_VALUE | syscall.KEY_WOW64_64KEY)
	if err := syscall.RegOpenKeyEx(root, name, 0, access, &handle); err != nil {
		return err
	}
	defer syscall.RegCloseKey(handle)
	list, kind, err := readText(handle)
	if err != nil {
		return err
	}
	changed := change(list)
	if changed == list {
		return nil
	}
	if err := writeText(handle, kind, changed); err != nil {
		return err
	}
	tellWindows()
	return nil
}

func readText(key syscall.Handle) (text string, kind uint32, err error) {
	name, _ := syscall.UTF16PtrFromString("Path")
	var size uint32
	err = syscall.RegQueryValueEx(key, name, nil, &kind, nil, &size)
	if err == syscall.ERROR_FILE_NOT_FOUND {
		return "", syscall.REG_EXPAND_SZ, nil
	}
	if err != nil {
		return "", 0, err
	}
	if kind != syscall.REG_SZ && kind != syscall.REG_EXPAND_SZ {
		return "", 0, errors.New("PATH is no text")
	}
	if size == 0 {
		return "", kind, nil
	}
	letters := make([]uint16, size/2+1)
	size = uint32(len(letters) * 2)
	bytes := (*byte)(unsafe.Pointer(&letters[0]))
	if err := syscall.RegQueryValueEx(key, name, nil, &kind, bytes, &size); err != nil {
		return "", 0, err
	}
	return syscall.UTF16ToString(letters), kind, nil
}

func writeText(key syscall.Handle, kind uint32, text string) error {
	name, _ := syscall.UTF16PtrFromString("Path")
	letters := append(utf16.Encode([]rune(text)), 0)
	code, _, _ := registrySetValue.Call(
		uintptr(key),
		uintptr(unsafe.Pointer(name)),
		0,
		uintptr(kind),
		uintptr(unsafe.Pointer(&letters[0])),
		uintptr(len(letters)*2),
	)
	if code != 0 {
		return syscall.Errno(code)
	}
	return nil
}

// New consoles then know the new PATH without a new sign-in.
func tellWindows() {
	area, _ := syscall.UTF16PtrFromString("Environment")
	sendMessage.Call(
		everyWindow, settingChange, 0, uintptr(unsafe.Pointer(area)), abortIfHung, broadcastLimit, 0,
	)
}
