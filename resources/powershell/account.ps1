# Who is signed in, what the groups of this session allow, and whether BitLocker's policy forbids writing to new drives.
# Reads only; Windows PowerShell 5.1 and 7, also in Constrained Language Mode.
$ErrorActionPreference = 'Stop'
$errors = @{}
@{
  # The account as net.exe takes it, such as PC\dev or AzureAD\JaneDoe; the environment keeps every letter of it.
  user = @("$env:USERDOMAIN\$env:USERNAME")

  # A row a group: name, type, SID, attributes, without a header; only the SID is the same in every language.
  # An administrator's session lists the group for deny only, too. Git's whoami.exe may come first on PATH.
  groups = @(try {
      & "$env:SystemRoot\System32\whoami.exe" /groups /fo csv /nh
    } catch { $errors.groups = "$_" })

  # Docker Desktop's installer makes this local group, under this name in every language; no row: there is none.
  dockerUsers = @(try {
      Get-CimInstance -ClassName Win32_Group -Property Name, SID -Filter "LocalAccount=True AND Name='docker-users'" |
        Select-Object -Property Name, SID
    } catch { $errors.dockerUsers = "$_" })

  # 1 forbids writing to fixed (FDV) or removable (RDV) drives that BitLocker does not protect.
  bitLocker = @(try {
      Get-ItemProperty -LiteralPath 'HKLM:\SYSTEM\CurrentControlSet\Policies\Microsoft\FVE' |
        Select-Object -Property FDVDenyWriteAccess, RDVDenyWriteAccess
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.bitLocker = "$_" } })
  errors = $errors
}
