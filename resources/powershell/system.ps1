# Windows, its hardware and what waits for a restart. Reads only; every key is one query's rows, failures are in `errors`.
# Runs in Windows PowerShell 5.1 and PowerShell 7, also in Constrained Language Mode.
$ErrorActionPreference = 'Stop'
$errors = @{}
@{
  # BuildNumber is a string, OperatingSystemSKU a number; the caption is translated. FreePhysicalMemory is in KiB.
  os = @(try {
      Get-CimInstance -ClassName Win32_OperatingSystem -Property OperatingSystemSKU, Caption, BuildNumber, FreePhysicalMemory |
        Select-Object -Property OperatingSystemSKU, Caption, BuildNumber, FreePhysicalMemory
    } catch { $errors.os = "$_" })
  computer = @(try {
      Get-CimInstance -ClassName Win32_ComputerSystem -Property HypervisorPresent, TotalPhysicalMemory, NumberOfLogicalProcessors |
        Select-Object -Property HypervisorPresent, TotalPhysicalMemory, NumberOfLogicalProcessors
    } catch { $errors.computer = "$_" })
  # One row a socket. Naming the properties spares LoadPercentage, which takes the provider a second a socket.
  # VirtualizationFirmwareEnabled is False whenever a hypervisor runs: read it together with HypervisorPresent.
  # Architecture: 9 is x64, 12 Arm64; PROCESSOR_ARCHITECTURE misleads in an emulated process.
  processors = @(try {
      Get-CimInstance -ClassName Win32_Processor -Property Name, Architecture, VirtualizationFirmwareEnabled |
        Select-Object -Property Name, Architecture, VirtualizationFirmwareEnabled
    } catch { $errors.processors = "$_" })
  # The number after the build, such as 7171 in 26100.7171: only the registry has it.
  revision = @(try {
      Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' -Name UBR |
        Select-Object -Property UBR
    } catch { $errors.revision = "$_" })
  # Set by every pending servicing operation, Windows Update included.
  servicingPending = @(try {
      Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
    } catch { $errors.servicingPending = "$_" })
  # Volatile key: optional components that `wsl --install` enabled since the last restart, comma separated (WSL's WslInstall.cpp).
  wslInstallStatus = @(try {
      Get-ItemProperty -LiteralPath 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Lxss\InstallStatus' -Name '(default)' |
        Select-Object -Property @{ Name = 'Components'; Expression = { $_.'(default)' } }
    } catch { if ("$($_.CategoryInfo.Category)" -notin 'ObjectNotFound', 'InvalidArgument') { $errors.wslInstallStatus = "$_" } })
  errors = $errors
}
