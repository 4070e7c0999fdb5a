# What is registered with WSL and whether its VM runs, without starting anything: wsl.exe is not asked.
# Reads only; Windows PowerShell 5.1 and 7, also in Constrained Language Mode.
$ErrorActionPreference = 'Stop'
$errors = @{}
@{
  # Where the installed WSL lives; no row means inbox WSL or the stub (WSL's wslutil.cpp, GetMsiPackagePath).
  msi = @(try {
      Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss\MSI' -Name InstallLocation |
        Select-Object -Property InstallLocation
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.msi = "$_" } })
  # One row a key, those that are no distribution included. BasePath may begin with \\?\, whose ? is a wildcard.
  # VhdFileName is missing where it is ext4.vhdx. Flags bit 0x8 says WSL 2; Version does not.
  distros = @(try {
      Get-ChildItem -LiteralPath 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Lxss' |
        Get-ItemProperty |
        Select-Object -Property DistributionName, BasePath, VhdFileName, Flags,
        @{ Name = 'Id'; Expression = { $_.PSChildName } },
        @{ Name = 'VhdExists'; Expression = { Test-Path -LiteralPath (($_.BasePath -replace '^\\\\\?\\'), (@($_.VhdFileName, 'ext4.vhdx') -ne $null)[0] -join '\') } },
        @{ Name = 'VhdBytes'; Expression = { (Get-Item -LiteralPath (($_.BasePath -replace '^\\\\\?\\'), (@($_.VhdFileName, 'ext4.vhdx') -ne $null)[0] -join '\')).Length } }
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.distros = "$_" } })
  # What an administrator forbids: 0 takes a setting away from the person, a missing value leaves it (WSL's WslCoreConfig.cpp).
  policies = @(try {
      Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Policies\WSL' |
        Select-Object -Property AllowKernelUserSetting, AllowKernelCommandLineUserSetting, AllowKernelDebugUserSetting,
        AllowNestedVirtualization, AllowSystemDistroUserSetting, AllowNetworkingModeUserSetting, AllowFirewallUserSetting
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.policies = "$_" } })
  # The VM's process: vmmemWSL, on older builds vmmem. Get-Process may not read StartTime of it unelevated, CIM may.
  # The round-trip format 'o' is the one that no culture or calendar changes.
  processes = @(try {
      Get-CimInstance -ClassName Win32_Process -Property Name, WorkingSetSize, CreationDate -Filter "Name='vmmemWSL' OR Name='vmmem'" |
        Select-Object -Property Name, WorkingSetSize, @{ Name = 'Started'; Expression = { '{0:o}' -f $_.CreationDate.ToUniversalTime() } }
    } catch { $errors.processes = "$_" })
  errors = $errors
}
