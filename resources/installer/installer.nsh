# What Slipway adds to electron-builder's installer: PATH, slipway:// addresses, "Open with Slipway" for folders, and an
# uninstaller that shows what can still be taken back before it asks what to forget. See docs/packaging.md.
!include LogicLib.nsh
!include nsDialogs.nsh
!include WinMessages.nsh

!ifdef BUILD_UNINSTALLER
  Var slipwayForgetSettings
  Var slipwayForgetJournal
  Var slipwaySettingsBox
  Var slipwayJournalBox
!endif

# PATH of this user, or of the machine. The launcher writes it: a PATH of more than 1,024 characters breaks in NSIS.
!macro slipwayChangePath ACTION
  ${If} $installMode == "all"
    nsExec::Exec '"$INSTDIR\slipway.com" --installer ${ACTION} machine'
  ${Else}
    nsExec::Exec '"$INSTDIR\slipway.com" --installer ${ACTION} user'
  ${EndIf}
  Pop $0
!macroend

!macro slipwayAddVerb CLASS ARGUMENT
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\Slipway" "" "$(slipwayOpenFolder)"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\Slipway" "Icon" "$INSTDIR\Slipway.exe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\Slipway\command" "" \
    '"$INSTDIR\Slipway.exe" "${ARGUMENT}"'
!macroend

# SHELL_CONTEXT is this user's part of the registry, or the machine's.
!macro customInstall
  !insertmacro slipwayChangePath add-to-path
  !insertmacro slipwayAddVerb "Directory" "%1"
  !insertmacro slipwayAddVerb "Directory\Background" "%V"
  WriteRegStr SHELL_CONTEXT "Software\Classes\slipway" "" "URL:Slipway"
  WriteRegStr SHELL_CONTEXT "Software\Classes\slipway" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\slipway\DefaultIcon" "" "$INSTDIR\Slipway.exe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\slipway\shell\open\command" "" '"$INSTDIR\Slipway.exe" "%1"'
!macroend

!macro customUnInstall
  # An update runs the old uninstaller: it takes nothing of the person's along. PATH and registry are written again.
  !insertmacro slipwayChangePath remove-from-path
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Directory\shell\Slipway"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Directory\Background\shell\Slipway"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\slipway"
  ${IfNot} ${isUpdated}
    Call un.slipwayForget
  ${EndIf}
!macroend

!macro customUnWelcomePage
  !insertmacro MUI_UNPAGE_WELCOME
  UninstPage custom un.slipwayAsk un.slipwayKeepAnswers
!macroend

!macro customHeader
  LangString slipwayOpenFolder ${LANG_ENGLISH} "Open with Slipway"
  LangString slipwayOpenFolder ${LANG_SIMPCHINESE} "用 Slipway 打开"
  !ifdef BUILD_UNINSTALLER
    !insertmacro slipwayUninstallerParts
  !endif
!macroend

!macro slipwayUninstallerParts
  LangString slipwayTitle ${LANG_ENGLISH} "What Slipway remembers"
  LangString slipwayTitle ${LANG_SIMPCHINESE} "Slipway 记住的内容"
  LangString slipwaySubtitle ${LANG_ENGLISH} "Uninstalling takes nothing back that Slipway changed on this PC."
  LangString slipwaySubtitle ${LANG_SIMPCHINESE} "卸载不会撤消 Slipway 对这台电脑所做的更改。"
  LangString slipwayJournalLabel ${LANG_ENGLISH} "The change journal. To take a change back, cancel here and run: slipway journal undo ID"
  LangString slipwayJournalLabel ${LANG_SIMPCHINESE} "更改日志。要撤消某项更改，请在此处取消，然后运行：slipway journal undo ID"
  LangString slipwayForgetSettings ${LANG_ENGLISH} "Remove settings, reports and logs"
  LangString slipwayForgetSettings ${LANG_SIMPCHINESE} "删除设置、报告和日志"
  LangString slipwayForgetJournal ${LANG_ENGLISH} "Remove the journal and its backups (nothing can be taken back afterwards)"
  LangString slipwayForgetJournal ${LANG_SIMPCHINESE} "删除更改日志及其备份（之后无法再撤消任何更改）"

  Function un.slipwayAsk
    !insertmacro MUI_HEADER_TEXT "$(slipwayTitle)" "$(slipwaySubtitle)"
    nsDialogs::Create 1018
    Pop $0
    ${If} $0 == error
      Abort
    ${EndIf}
    ${NSD_CreateLabel} 0 0 100% 18u "$(slipwayJournalLabel)"
    Pop $0
    # A rich edit: it takes lines that end as the launcher's do.
    System::Call 'kernel32::LoadLibraryW(w "$SYSDIR\riched20.dll")'
    nsDialogs::CreateControl RICHEDIT20W \
      ${WS_VISIBLE}|${WS_CHILD}|${WS_TABSTOP}|${WS_VSCROLL}|${WS_HSCROLL}|${ES_MULTILINE}|${ES_READONLY} \
      ${WS_EX_CLIENTEDGE} 0 20u 100% 80u ""
    Pop $1
    Push $1
    Call un.slipwayShowJournal
    ${NSD_CreateCheckbox} 0 106u 100% 12u "$(slipwayForgetSettings)"
    Pop $slipwaySettingsBox
    ${NSD_CreateCheckbox} 0 121u 100% 12u "$(slipwayForgetJournal)"
    Pop $slipwayJournalBox
    nsDialogs::Show
  FunctionEnd

  Function un.slipwayKeepAnswers
    ${NSD_GetState} $slipwaySettingsBox $slipwayForgetSettings
    ${NSD_GetState} $slipwayJournalBox $slipwayForgetJournal
  FunctionEnd

  # Puts `slipway journal` into the control on the stack. The text is UTF-8 and longer than NSIS's strings, so it goes
  # from the file to the control through memory of its own.
  Function un.slipwayShowJournal
    Pop $1
    nsExec::Exec /TIMEOUT=20000 \
      '"$SYSDIR\cmd.exe" /d /s /c ""$INSTDIR\slipway.com" journal --limit 100 > "$PLUGINSDIR\journal.txt" 2>&1"'
    Pop $0
    System::Call 'kernel32::CreateFileW(w "$PLUGINSDIR\journal.txt", i 0x80000000, i 1, p 0, i 3, i 0, p 0) p .r2'
    ${If} $2 = -1
      Return
    ${EndIf}
    System::Call 'kernel32::GetFileSize(p r2, p 0) i .r3'
    ${If} $3 > 0
    ${AndIf} $3 < 4000000
      IntOp $4 $3 * 2
      IntOp $4 $4 + 2
      System::Alloc $3
      Pop $5
      System::Alloc $4
      Pop $6
      System::Call 'kernel32::ReadFile(p r2, p r5, i r3, *i, p 0)'
      # The memory is zero at first, so the text ends where it should.
      System::Call 'kernel32::MultiByteToWideChar(i 65001, i 0, p r5, i r3, p r6, i r3)'
      SendMessage $1 ${WM_SETTEXT} 0 $6
      System::Free $6
      System::Free $5
    ${EndIf}
    System::Call 'kernel32::CloseHandle(p r2)'
  FunctionEnd

  # Each person's state is their own, also when Slipway is installed for everybody.
  Function un.slipwayForget
    SetShellVarContext current
    StrCpy $0 "$LOCALAPPDATA\Slipway"
    ${If} $slipwayForgetSettings == ${BST_CHECKED}
      FindFirst $1 $2 "$0\*.*"
      ${DoWhile} $2 != ""
        ${If} $2 != "."
        ${AndIf} $2 != ".."
        ${AndIf} $2 != "journal.jsonl"
        ${AndIf} $2 != "backups"
          RMDir /r "$0\$2"
          Delete "$0\$2"
        ${EndIf}
        FindNext $1 $2
      ${Loop}
      FindClose $1
    ${EndIf}
    ${If} $slipwayForgetJournal == ${BST_CHECKED}
      Delete "$0\journal.jsonl"
      RMDir /r "$0\backups"
    ${EndIf}
    RMDir "$0"
    ${If} $installMode == "all"
      SetShellVarContext all
    ${EndIf}
  FunctionEnd
!macroend
