# Compiles resources/installer/installer.nsh as electron-builder does (first the uninstaller, then the installer), with
# the few of its parts that the include uses, so that a mistake shows without electron-builder's own downloads.
# 64 bits, unlike electron-builder's: then Wine needs no second half to run it.
Target amd64-unicode
!include "${SLIPWAY_INCLUDE}"
!include LogicLib.nsh
!include MUI2.nsh
!include FileFunc.nsh
Name "Slipway"
OutFile "${SLIPWAY_OUT}"
InstallDir "$LOCALAPPDATA\Programs\Slipway"
RequestExecutionLevel user
Var installMode
!macro _isUpdated _a _b _t _f
  ${GetParameters} $R9
  ClearErrors
  ${GetOptions} $R9 "--updated" $R8
  IfErrors `${_f}` `${_t}`
!macroend
!define isUpdated `"" isUpdated ""`
!insertmacro MUI_PAGE_INSTFILES
!ifdef BUILD_UNINSTALLER
  !insertmacro customUnWelcomePage
  !insertmacro MUI_UNPAGE_INSTFILES
!endif
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro customHeader

Section "install"
  StrCpy $installMode "CurrentUser"
  SetOutPath $INSTDIR
  File /oname=slipway.com "${SLIPWAY_LAUNCHER}"
  !insertmacro customInstall
  !ifdef BUILD_UNINSTALLER
    WriteUninstaller "$INSTDIR\uninstall.exe"
  !endif
SectionEnd

!ifdef BUILD_UNINSTALLER
Section "un.install"
  StrCpy $installMode "CurrentUser"
  !insertmacro customUnInstall
  RMDir /r $INSTDIR
SectionEnd
!endif
