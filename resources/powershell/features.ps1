# Which Windows features are on. A script of its own: the provider lists every feature of Windows, which takes seconds,
# and a filter does not make it faster, so all names are asked in one query. Works without elevation, unlike
# Get-WindowsOptionalFeature. Reads only; Windows PowerShell 5.1 and 7, also in Constrained Language Mode.
$ErrorActionPreference = 'Stop'
$errors = @{}
@{
  # InstallState: 1 on, 2 off, 3 absent, 4 unknown. A name that Windows does not offer has no row.
  features = @(try {
      Get-CimInstance -ClassName Win32_OptionalFeature -Property Name, InstallState -Filter "Name='VirtualMachinePlatform' OR Name='Microsoft-Windows-Subsystem-Linux' OR Name='Microsoft-Hyper-V' OR Name='Containers' OR Name='HypervisorPlatform'" |
        Select-Object -Property Name, InstallState
    } catch { $errors.features = "$_" })
  errors = $errors
}
