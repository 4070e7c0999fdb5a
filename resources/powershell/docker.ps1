# How Docker Desktop is installed, whether it runs, and what DOCKER_HOST is set to, without asking any engine.
# Reads only; Windows PowerShell 5.1 and 7, also in Constrained Language Mode.
$ErrorActionPreference = 'Stop'
$errors = @{}
@{
  # Its entry among the installed programs: under HKLM for all users, under HKCU for one (installer option --user).
  allUsers = @(try {
      Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\Docker Desktop' |
        Select-Object -Property DisplayVersion
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.allUsers = "$_" } })
  perUser = @(try {
      Get-ItemProperty -LiteralPath 'HKCU:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\Docker Desktop' |
        Select-Object -Property DisplayVersion
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.perUser = "$_" } })

  # Where the two installers put the program; an entry may outlive it, and a copied one has no entry.
  programs = @(try {
      Get-Item -LiteralPath "$env:ProgramFiles\Docker\Docker\Docker Desktop.exe", "$env:LOCALAPPDATA\Programs\DockerDesktop\Docker Desktop.exe" -ErrorAction Ignore |
        Select-Object -Property FullName
    } catch { $errors.programs = "$_" })

  # The window and the backend that serves the pipes. CIM may read the start time of other accounts' processes, too.
  # The round-trip format 'o' is the one that no culture or calendar changes.
  processes = @(try {
      Get-CimInstance -ClassName Win32_Process -Property Name, CreationDate -Filter "Name='Docker Desktop.exe' OR Name='com.docker.backend.exe'" |
        Select-Object -Property Name, @{ Name = 'Started'; Expression = { '{0:o}' -f $_.CreationDate.ToUniversalTime() } }
    } catch { $errors.processes = "$_" })

  # DOCKER_HOST by scope: new terminals get these, whatever this process was started with.
  userHost = @(try {
      Get-ItemProperty -LiteralPath 'HKCU:\Environment' -Name DOCKER_HOST |
        Select-Object -Property DOCKER_HOST
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.userHost = "$_" } })
  userApiVersion = @(try {
      Get-ItemProperty -LiteralPath 'HKCU:\Environment' -Name DOCKER_API_VERSION |
        Select-Object -Property DOCKER_API_VERSION
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.userApiVersion = "$_" } })
  machineHost = @(try {
      Get-ItemProperty -LiteralPath 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Environment' -Name DOCKER_HOST |
        Select-Object -Property DOCKER_HOST
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.machineHost = "$_" } })

  errors = $errors
}
