### Steps, findings and changes (src/plan).

## An object and where it stands; sentences in a row
plan-named = { $place } の { $name }
plan-sentence = { $text }。
plan-sentences = { $first }{ $then }
plan-pair = { $name }: { $value }

## Steps
plan-make-ou = OU { $what } を作成する
plan-make-ou-reason = グループの書き戻し: ターゲット OU
plan-make-ou-undo = OU { $what } がまだ空であれば削除します
plan-make-account = コネクタ アカウント { $what } を作成する
plan-make-account-reason = フォレスト { $forest }: エンジンがサインインに使用するアカウント
plan-make-account-undo-with-entry = アカウント { $what } とキー ストアのそのエントリを削除します
plan-make-account-undo = アカウント { $what } を削除します
plan-password-in-key-store = パスワードはランダムに生成され、キー ストアに "{ $name }" として保管されます
plan-password-from-variable = パスワードは環境変数 { $name } から取得されます
plan-account-ordinary = 通常のユーザーで、パスワードの有効期限はありません (userAccountControl 66048)
plan-make-group = { $scope } セキュリティ グループ { $what } を作成する
plan-delegation-reason = 委任: { $may }
plan-make-group-undo = グループ { $what } を削除します
plan-members = { $n } 個のメンバー
plan-add-members = { $who } を { $group } に追加する
plan-add-members-undo = { $who } を { $group } から削除します
plan-rights = { $n } 個の権限
plan-grant = { $account } に { $on } に対する { plan-rights } を付与する
plan-grant-reason = 必要とする機能: { $features }
plan-grant-undo = { $account } から { $on } に対する { plan-rights } を取り消します
plan-write-document = ドキュメント { $path } を書き込む
plan-write-document-undo = ドキュメントを以前の状態に戻します
plan-write-new-document = 新しいドキュメント { $path } を書き込む
plan-write-new-document-undo = ドキュメントを削除します
plan-write-document-reason = 決定した内容を、エンジンと次回の変更のために保持します
plan-ids-filled-in = 作成されるオブジェクトの GUID と SID が書き込まれます
plan-change = { $name }: { $old } → { $new }
plan-change-gone = { $name }: { $old } → (削除)

## Settings, old and new
plan-set-engine = エンジン
plan-set-scope-test = 同期対象のテスト { $object }
plan-set-on = オン
plan-set-off = オフ
plan-set-tenant = テナント
plan-set-tenant-domain = テナントのドメイン
plan-set-cloud = クラウド
plan-set-cloud-addresses = クラウドのアドレス
plan-cloud-global = グローバル
plan-cloud-china = 中国
plan-cloud-custom = カスタム
plan-set-sign-in-to = { $forest } へのサインイン
plan-set-connection-to = { $forest } への接続
plan-set-connector = { $forest } のコネクタ アカウント
plan-set-connector-rights = { $forest } のコネクタ アカウントの権限
plan-set-rights-given = Syncwright が付与
plan-set-rights-left = 現状のまま
plan-set-domain = ドメイン { $domain }
plan-set-in-document = ドキュメントに含まれる
plan-set-scope = 同期の対象: { $dn }
plan-rule-included = 含める
plan-rule-excluded = 除外
plan-rule-why = { $rule }、{ $why }
plan-rule-until = { $rule }、{ $day } に見直し
plan-credential-asked = 毎回入力
plan-credential-ticket = Kerberos チケット
plan-credential-entry = キー ストアのエントリ { $name }
plan-credential-variable = 環境変数 { $name }
plan-set-sign-in-name = サインイン名の取得元
plan-set-unverified = 未確認のサフィックスのまま続行
plan-set-anchor = ソース アンカー
plan-set-across-forests = フォレスト間のユーザー
plan-join-once = 1 つだけ存在する
plan-join-by = { $attribute } で結合
plan-join-by-two = { $one } と { $two } で結合
plan-limit-deletions = 1 回の実行で { $n } 件の削除
plan-set-writeback = グループの書き戻し
plan-set-target = ターゲット OU
plan-set-groups = 書き戻すグループ
plan-groups-all = エンジンが書き込めるすべてのグループ
plan-groups-selected = { $n } 個を選択: { $names }
plan-set-naming = 書き込まれるグループの名前
plan-naming-display-name = 表示名とオブジェクト ID の末尾 12 桁
plan-naming-object-id = "Group_" とオブジェクト ID
plan-set-removal = 書き戻しの終了時
plan-group-adopted = 既存のグループ
plan-set-members = { $group } に必要なメンバー
plan-set-nested = Operators と PasswordSet を Browse にも含める

## Findings: names and rights
plan-no-such-name-group = { $name } という名前のグループは作成できません
plan-no-such-name-ou = { $name } という名前の OU は作成できません
plan-other-name-group = { $problem }。新しいグループに別の名前を付けてください。
plan-other-name-ou = { $problem }。新しい OU に別の名前を付けてください。
plan-no-container = コンテナー { $dn } は存在しません
plan-no-container-advice = { $name } に別の場所を選択してください。
plan-may-not-create-accounts = { $dn } にユーザー アカウントを作成する権限がありません
plan-may-not-create-ous = { $dn } に OU を作成する権限がありません
plan-may-not-create-groups = { $dn } にグループを作成する権限がありません
plan-may-not-change-rights = { $dn } の権限を変更する権限がありません
plan-may-not-change-members = { $dn } のメンバーを変更する権限がありません
plan-lacks-right = そこに対する権限 "{ $right }" がありません。この権限を持つユーザーとしてサインインするか、権限を付与してもらってください。
plan-right-create-accounts = 子の作成: ユーザー アカウント (CC)
plan-right-create-ous = 子の作成: OU (CC)
plan-right-create-groups = 子の作成: グループ (CC)
plan-right-write-dacl = DACL の書き込み (WD)
plan-right-write-member = member の書き込み (WP)

## Findings: forests and connector accounts
plan-domain-unreachable = ドメイン { $domain } に接続できません
plan-no-connector = フォレスト { $forest } にはまだコネクタ アカウントがありません
plan-no-connector-advice = 既存のアカウントを選択するか、新しく作成するようにしてください。
plan-connector-not-found = コネクタ アカウント { $what } が見つかりませんでした
plan-connector-not-found-advice = 存在するアカウントを選択するか、このアカウントを作成するようにしてください。
plan-connector-clash = 新しいコネクタ アカウントと同じ名前のオブジェクトが既にあります: { $dn }
plan-connector-clash-advice = 新しいアカウントに別の名前を付けるか、既存のアカウントを使用してください。
plan-account-name-long = アカウント名 { $name } は 20 文字を超えています
plan-account-name-long-advice = Active Directory ではユーザーの sAMAccountName は 20 文字までです。短くしてください。
plan-account-name-taken = アカウント名 { $name } は { $by } が使用しています
plan-account-name-taken-advice = 新しいアカウントに別の名前を付けるか、既存のアカウントを使用してください。
plan-password-nowhere = 新しいアカウント { $name } のパスワードの保管先がありません
plan-password-nowhere-advice = キー ストアのエントリ、またはパスワードが入っている環境変数を指定してください。
plan-entry-exists = キー ストアには既にエントリ { $name } があります
plan-entry-exists-advice = 別のエントリを指定するか、既にないアカウントのものであればこのエントリを削除してください。
plan-variable-empty = 環境変数 { $variable } に新しいアカウント { $name } のパスワードが入っていません
plan-variable-empty-advice = 16 文字以上のランダムなパスワードを設定し、もう一度起動してください。
plan-password-fine = { $variable } のパスワードはドメインの要件を満たしています
plan-fine-grained = これはドメイン自体のポリシーです。アカウントまたはそのグループ (Domain Users を含む) に対する細かい設定が可能なパスワード ポリシーでは、要件がこれより厳しい場合も緩い場合もあります。
plan-password-refused = 新しいアカウント { $name } に対する { $variable } のパスワードはドメインに拒否されます
plan-password-refused-advice = このパスワードは{ $faults }。変数に別のパスワードを設定し、もう一度起動してください。{ plan-fine-grained }
plan-fault-and = { $one }。また、{ $other }
plan-fault-missing = 設定されていません
plan-fault-short = { $n } 文字未満です
plan-fault-kinds = 大文字、小文字、数字、記号、その他の文字のうち 3 種類以上を含んでいません
plan-fault-name = アカウントの名前またはその一部を含んでいます
plan-cannot-be-connector = { $what } はコネクタ アカウントにできません
plan-cannot-be-connector-advice = 通常のユーザー アカウントを選択してください。管理されたサービス アカウント、グループ、コンピューターは使用できません。
plan-connector-privileged = コネクタ アカウント { $what } は { $group } のメンバーです
plan-connector-privileged-advice = 必要な権限だけを持つアカウントを使用してください。そうでないと、同期サーバーを掌握した者がフォレストも掌握することになります。
plan-connector-lacks = コネクタ アカウント { $name } には { $on } に対する "{ $right }" がありません
plan-connector-lacks-advice = { $feature } は失敗します。Syncwright に権限を付与させるか、自分で付与してください。
plan-connector-denied = 拒否の設定により、コネクタ アカウント { $name } は { $on } に対する "{ $right }" を使用できません
plan-connector-denied-advice = { $feature } は失敗します。その前にある拒否の設定を削除してください。

## Findings: engine and tenant
plan-engine-cannot = { $asked }。{ $engine } では対応していません
plan-engine-cannot-advice = { $why }。{ $instead }
plan-tenant-not-asked = Microsoft Entra ID には照会していません
plan-tenant-not-asked-advice = 未確認の項目: { $what }。そこには何も書き込まれません。これらも確認するにはサインインしてください。
plan-unchecked-tenant = このドキュメントのテナントであるか、同期が既に有効になっているか
plan-unchecked-roles = 自分のロール
plan-unchecked-suffixes = UPN サフィックスが確認済みドメインであるか
plan-unchecked-licence = 書き戻しのライセンスがあるか
plan-other-tenant = { $tenant } にサインインしていますが、ドキュメントは別のテナントのものです
plan-other-tenant-advice = ドキュメントのテナントにサインインするか、このテナントのドキュメントを開いてください。
plan-no-role = { $person } には同期を設定できるロールがありません
plan-no-role-advice = エンジンを設定する前に、ハイブリッド ID 管理者を (グループ経由ではなく) 直接割り当て、アクティブ化してもらってください。
plan-no-licence = 書き戻しに必要な Microsoft Entra ID P1 または P2 のライセンスがテナントにありません
plan-no-licence-advice = ライセンスを購入するか割り当てるか、グループ、パスワード、デバイスの書き戻しをオフにしてください。
plan-licence-unknown = テナントに書き戻しのライセンスがあるかどうかを読み取れませんでした
plan-licence-unknown-advice = { $why }。Microsoft Entra ID P1 または P2 が必要です。
plan-suffix = UPN サフィックス { $suffix }: テナントで{ $state }
plan-suffix-users = UPN サフィックス { $suffix } のユーザー { $n } 人: テナントで{ $state }
plan-suffix-advice = { $becomes }。ドメインを確認するか、ユーザーのサフィックスを変更するか、未確認のサフィックスのまま続行することを選択してください。
plan-suffix-accepted = UPN サフィックス { $suffix } はテナントで確認されていません
plan-suffixes-accepted = { $n } 個の UPN サフィックスがテナントで確認されていません
plan-suffixes-accepted-advice = これらのサフィックスのユーザーには別のサインイン名が付けられます。続行が選択されています。対象: { $names }。
plan-no-exchange = Exchange ハイブリッドがオンですが、{ $forest } には Exchange スキーマがありません
plan-no-exchange-advice = Exchange のセットアップでスキーマを準備するか、この機能をオフにしてください。
plan-no-devices = デバイスの書き戻しがオンですが、{ $forest } のスキーマにはデバイスがありません
plan-no-devices-advice = スキーマを Windows Server 2012 R2 に拡張するか、この機能をオフにしてください。
plan-no-external-id = Cloud Sync によるグループの書き戻しには msDS-ExternalDirectoryObjectId が必要ですが、{ $forest } のスキーマにありません
plan-no-external-id-advice = スキーマを Windows Server 2016 に拡張するか、Microsoft Entra Connect Sync を選択するか、グループの書き戻しをオフにしてください。
plan-no-limit = 削除のしきい値がオフです
plan-no-limit-advice = 同期の対象を誤ると、1 回の実行で任意の数のオブジェクトが削除されるおそれがあります。通常の値は 500 です。

## Findings: group writeback
plan-writeback-off = グループの書き戻しがオフです: エンジンは書き込んだグループを削除します
plan-writeback-off-advice = Active Directory でそれらのグループがもう使用されていないことを確認してください。
plan-writeback-all = Entra Connect は選択したグループだけでなく、すべての Microsoft 365 グループを書き戻します
plan-writeback-all-advice = エンジンを実行する前に、Microsoft Graph で writebackConfiguration.isEnabled = false をグループごとに設定し、他のグループを除外してください。
plan-no-target = グループの書き戻しがオンですが、ターゲット OU が選択されていません
plan-no-target-advice = OU を選択するか、新しく作成するようにしてください。
plan-target-in-no-domain = ターゲット OU { $dn } はドキュメントのどのドメインにも含まれていません
plan-target-in-no-domain-advice = 接続済みのドメインの OU を選択してください。
plan-target-no-ou = { $dn } は OU ではありません
plan-target-no-ou-advice = ターゲットには OU を選択してください。
plan-target-replaced = ターゲット OU { $dn } の場所に別の OU があります
plan-target-replaced-advice = ターゲット OU をもう一度選択してください。
plan-target-missing = ターゲット OU { $dn } は存在しません
plan-target-missing-advice = 存在する OU を選択するか、この OU を作成するようにしてください。

## Findings: delegation groups
plan-not-all-four = 4 つの委任グループのうち { $n } 個が設定されています
plan-not-all-four-advice = Entra Connect のインストール時にカスタム グループを指定する場合は、4 つすべてが必要です。
plan-not-nested = Operators と PasswordSet が Browse に含められません
plan-not-nested-advice = そのメンバーには Browse で許可される操作も必要です。この規則をオンにしてください。
plan-group-not-found = 使用するグループ { $what } が見つかりませんでした
plan-group-not-found-advice = 存在するグループを選択するか、このグループを作成するようにしてください。
plan-group-name-taken = 名前 { $name } は { $by } が使用しています
plan-group-clash = この名前のオブジェクトが既にあります: { $dn }
plan-group-clash-advice = そのグループを使用するか、新しいグループに別の名前を付けてください。
plan-member-not-found = { $group } のメンバーになる { $what } が見つかりませんでした
plan-member-not-found-advice = 一覧から外すか、オブジェクトをもう一度選択してください。
plan-cannot-hold = { $outer } グループに { $inner } グループ { $name } を含めることはできません
plan-cannot-hold-advice = Browse グループをドメイン ローカルにするか、Operators と PasswordSet を含めないようにしてください。
plan-group-in-scope = 委任グループ { $name } は同期対象に含まれており、クラウドに同期されます
plan-group-in-scope-advice = 委任グループは同期されない OU に配置してください。
plan-no-group = { $what } はグループではありません
plan-no-group-advice = セキュリティ グループを選択してください。
plan-other-kind = { $what } は{ $kind }ですが、ドキュメントでは{ $scope } セキュリティ グループです
plan-other-kind-advice = グループの実際のスコープを選択するか、別のグループを選択してください。配布グループに権限を付与することはできません。
plan-kind-global-security = グローバル セキュリティ グループ
plan-kind-local-security = ドメイン ローカル セキュリティ グループ
plan-kind-universal-security = ユニバーサル セキュリティ グループ
plan-kind-global-distribution = グローバル配布グループ
plan-kind-local-distribution = ドメイン ローカル配布グループ
plan-kind-universal-distribution = ユニバーサル配布グループ
plan-kind-special = 特殊なグループ

## Findings: scope
plan-nothing-in-scope = 同期の対象がありません
plan-nothing-in-scope-advice = 少なくとも 1 つの OU を含めてください。含めないと何も同期されません。
plan-container-moved = コンテナー { $old } は現在 { $new } です
plan-container-moved-advice = GUID によって識別されました。ドキュメントはこれに従います。
plan-container-replaced = { $dn } の場所に別のコンテナーがあります
plan-container-advice = ツリーを更新してもう一度決定するか、規則を削除してください。
plan-exclusion-due = { $dn } の除外は { $day } に見直す予定でした
plan-exclusion-due-advice = もう一度決定してください。別の日を指定するか、コンテナーを含めてください。
plan-scope-test = これはドキュメントの同期対象のテストです
plan-scope-test-advice = { $why }。同期の対象またはテストを変更してください。
plan-scope-test-unknown = この同期対象のテストを満たすかどうかを判断できません: { $test }
plan-scope-test-unknown-advice = { $why }。名前を修正するか、テストを削除してください。

## Findings: directory extensions
plan-extension-anyway = { $name } は拡張しなくても同期されます
plan-extension-anyway-advice = ディレクトリ拡張にすると二重のコピーになります。削除してください。
plan-extension-impossible = { $name } はディレクトリ拡張にできません
plan-extension-impossible-advice = { $fault }。ディレクトリ拡張から削除してください。
plan-extension-spelled = ディレクトリ拡張 { $name } のスキーマでの表記は { $spelled } です
plan-extension-spelled-advice = Entra Connect はここで大文字と小文字を区別します。そのとおりに表記してください。
plan-extension-not-in-schema = ディレクトリ拡張 { $name } は { $forests } のスキーマにありません
plan-extension-not-in-schema-advice = 名前を修正するか、そのスキーマを拡張するか、削除してください。拡張したばかりのスキーマは、レプリケーションによって各ドメイン コントローラーに届きます。

## Lists
plan-listed = { $first }、{ $then }
plan-in-brackets = ({ $what })
plan-with-brackets = { $what } ({ $more })
plan-set-application = サインインに使用するアプリケーション
plan-set-further-authority = 追加の証明機関

## Delegated access
plan-access-reason = 委任されたアクセス: { $why }
plan-access-reason-none = 委任されたアクセス (理由の記載なし)
plan-add-until = { $end } まで { $who } を { $group } に追加する
plan-ends-by-directory = 期限が来ると Active Directory が自動的に終了します
plan-remove-members = { $group } から { $who } を取り除く
plan-remove-members-undo = { $who } を { $group } に再び追加します
plan-revoke = { $who } から { $group } を変更する権限を取り除く
plan-revoke-undo = { $who } に権限を再び与えます
plan-revoked-right = アクセス リストの項目: { $sddl }

## Coming back: who leaves, and groups of another type
plan-leave = { $who }が対象から外れます。削除のしきい値は { $limit } です
plan-leave-no-limit = { $who }が対象から外れます。削除のしきい値は設定されていません
plan-leave-privileged = うち { $n } 個は、管理者などの保護されたアカウントです
plan-written-go = 書き戻された { $n } 個のグループが削除されます
plan-above-limit = { $n } 件の削除はしきい値 { $limit } を超えています。誰かが許可するまで、エンジンは停止して何も削除しません
plan-enter = { $who }が対象に入ります
plan-enter-privileged = うち { $n } 個は、管理者などの保護されたアカウントです
plan-retype = { $what } を再びセキュリティ グループ ({ $scope }) にする
plan-retype-undo = { $what } の種類を元に戻します (その後に誰も変更していない場合)

## Group writeback that is changed later
plan-target-changed = ターゲット OU が { $old } から { $new } に変わります
plan-target-changed-connect = Microsoft Entra Connect Sync は、オンになっている書き戻しの OU を変更できません。いったんオフにして (書き戻したグループは削除されます) サイクルを実行し、新しい OU でオンにしてください。書き戻したグループに付与した権限は、付け直しが必要です。
plan-target-changed-cloud = Cloud Sync の構成でも、parentDistinguishedName のマッピングでターゲット コンテナーを変更してください。新しいグループはそこに書き込まれます。既に書き戻したグループは場所を問わず msDS-ExternalDirectoryObjectId で認識されるため、次の実行前に 1 つを「オンデマンド プロビジョニング」で試してください。
plan-naming-changed = 書き戻すグループの名前が変わります
plan-naming-changed-advice = 既に書き戻したグループは、次の完全な実行で新しい名前になります。DN は変わりますが、SID とメンバーはそのままです。DN で指定しているスクリプトがないか確認してください。
plan-selection-changed = 書き戻すクラウド グループが変わります
plan-selection-changed-advice = 選択から外れたグループは、次の実行時に Active Directory から削除されます。対象はこの計画に一覧で示されます。Cloud Sync の構成のスコープ フィルターにも同じ選択を設定してください。
plan-take-document = ドキュメント { $path } の変更内容を引き継ぐ
plan-take-document-undo = 再び未適用として扱います。ファイルはそのままです

plan-file-none = { $path } は計画ではありません
plan-file-none-cause = Syncwright の計画ファイルの形で始まっていません。別のファイルか、先頭が変更されています
plan-file-unusable = 計画 { $path } は使用できません
plan-file-unsealed = 以前のバージョンの Syncwright で書かれたもので、封印がありません
plan-file-newer = より新しいバージョンの Syncwright で書かれています (形式 { $version })
plan-file-newer-advice = そのバージョンで開くか、このバージョンで計画を作成し直してください。
plan-file-changed = 計画 { $path } は書かれたあとに変更されています
plan-file-changed-cause = 内容が封印と一致しません。途中で改行コードが変換された場合もこうなります
plan-file-changed-advice = 何も変更されていません。作成者にファイルをもう一度もらうか、「syncwright plan --out」で計画を作成し直してください。
plan-file-again = 「syncwright plan --out」で作成し直すか、「確認」ページから保存してください。
plan-file-moved = 計画が古くなっています
plan-file-moved-advice = 何も変更されていません。新しい計画を作成し、確認を受けてください。
plan-file-step-moved = この手順の前提が、計画の作成時とは異なっています: { $step }
plan-file-step-gone = この手順はもう必要ないか、対象がなくなっています: { $step }
plan-file-step-new = 次の手順も必要になります: { $step }
plan-file-leave-moved = 計画の作成時に外れるのは { $was } 個のオブジェクトでしたが、現在は { $is } 個です
plan-file-written-moved = 計画の作成時になくなるのは書き戻された { $was } 個のグループでしたが、現在は { $is } 個です
plan-file-enter-moved = 計画の作成時に加わるのは { $was } 個のオブジェクトでしたが、現在は { $is } 個です
plan-file-others-moved = 計画の作成時とは異なるオブジェクトが外れるか加わることになります
plan-dropped-reason = 前回の適用時には記載されていましたが、現在は記載されていません。委任: { $may }
## Cloud Sync in the tenant
plan-job-to-tenant = { $domain } から Microsoft Entra ID へ
plan-job-to-directory = Microsoft Entra ID のグループから { $domain } へ
plan-job-passwords = { $domain } のパスワード ハッシュ
plan-cloud-reason = Cloud Sync の構成はテナントに保存されます
plan-make-app = { $domain } の Cloud Sync 構成を作成する
plan-make-app-writeback = { $domain } にグループを書き込む Cloud Sync 構成を作成する
plan-make-app-undo = ほかのジョブが追加されていなければ、アプリケーションを削除します
plan-make-job = ジョブ「{ $what }」を作成する
plan-make-job-undo = 実行中でなければ、ジョブを削除します
plan-job-stands-still = ジョブは開始されるまで停止しています
plan-put-settings = ジョブ「{ $what }」の設定を書き込む
plan-put-settings-reason = 対象のドメインと、停止する削除件数を定めます
plan-put-settings-undo = 以前の値を書き戻します
plan-put-settings-undo-on = 以前の値を書き戻します。テナントの同期がオンになった状態は残ります
plan-order = テナントで再びオンにするよう Cloud Sync に指示する: { $feature }
plan-order-reason = 前回の適用後に別の場所でオフにされましたが、構成ではオンです
plan-order-undo = サービスはテナントの機能をオフにしません。再びオフにするには、テナントで操作してください
plan-put-schema = ジョブ「{ $what }」のスキーマを書き込む
plan-put-schema-reason = 同期対象の範囲を { $n } 個の含めるコンテナーとして設定します
plan-put-schema-reason-writeback = 選択したターゲット OU とグループを設定します
plan-put-schema-undo = 以前のスキーマをそのまま書き戻します
plan-schema-rest = スキーマのそのほかの内容はそのまま残ります
plan-schema-more = ほか { $n } 件の変更
plan-start-job = ジョブ「{ $what }」を開始する
plan-start-job-reason = 以後、Cloud Sync がスケジュールに従って書き込みます
plan-start-job-undo = ジョブを一時停止します。それまでに書き込まれた内容は残ります
plan-pause-job = ジョブ「{ $what }」を一時停止する
plan-pause-job-reason = 再び開始するまで何も同期されません
plan-pause-job-undo = ジョブを再び開始します
plan-restart-full = ジョブ「{ $what }」を最初から再起動する
plan-restart-full-reason = すべてのオブジェクトを読み取り直して比較します
plan-restart-quarantine = ジョブ「{ $what }」の検疫を解除する
plan-restart-quarantine-reason = 失敗したものを直ちに再試行します
plan-restart-deletes = ジョブ「{ $what }」で、しきい値により保留された削除を実行する
plan-restart-deletes-reason = この実行では削除のしきい値が適用されません
plan-restart-no-undo = ジョブが行った処理は元に戻せません
plan-remember-run = ジョブを実行するかどうかを記録します
plan-consent-start = { $n } 個のジョブが開始し、以後は Cloud Sync が自動的に書き込みます
plan-consent-pause = { $n } 個のジョブが一時停止し、同期されなくなります
plan-consent-restart = { $n } 個のジョブが再起動します
plan-consent-deletes = しきい値により保留されていた削除が実行されます
plan-consent-schema = 実行中の { $n } 個のジョブのスキーマが変わり、次のサイクルから有効になります
plan-set-run = ジョブ「{ $what }」
plan-set-run-paused = 一時停止
plan-set-run-started = 実行
plan-set-pilot = { $domain } のパイロット グループ
plan-unchecked-cloud = Cloud Sync の構成 (この計画には含まれません)
plan-cloud-no-permission = 現在のサインインは読み取り専用のため、Cloud Sync の部分は計画に含まれていません
plan-cloud-no-permission-advice = もう一度サインインし、構成を書き込むアクセス許可に同意してください。
plan-carries-nothing-advice = 同期するコンテナーそのものを含めるか、エンジンとして Microsoft Entra Connect Sync を選択してください。
plan-left-out-one = { $dn } ({ $n })
plan-left-out-objects = 同期対象の { $n } 個のオブジェクトを Cloud Sync は同期できません
plan-left-out-objects-advice = 下位に除外がある { $containers } 個のコンテナーの直下にあります: { $which }。Cloud Sync に設定されるのは除外された OU の隣のコンテナーで、上位のコンテナーではありません。オブジェクトを専用の OU に移動するか、そのコンテナーの「後で作成される子」をオフにするか、除外した枝を含めてください。
plan-left-out-later = { $n } 個のコンテナーで、後から作成した OU は Cloud Sync で同期されません
plan-left-out-later-advice = { $which } の下に除外があるため、Cloud Sync には隣のコンテナーが 1 つずつ設定されます。そこに OU を作成した後は、計画を作成し直してください。
plan-pilot = { $domain } では { $n } 個のパイロット グループの直接のメンバーだけが同期されます
plan-pilot-advice = このフィルターは Microsoft のドキュメントではパイロット用とされ、入れ子のグループのメンバーは対象外です。ジョブを開始する前に 1 つのオブジェクトで試し、パイロットが終わったらドキュメントからグループを取り除いてください。
plan-pilot-no-group = パイロット グループ { $dn } がありません
plan-pilot-no-group-advice = ドメインのセキュリティ グループを指定するか、ドキュメントから取り除いてください。
plan-pilot-nested = { $dn } の中にある { $n } 個のグループのメンバーは同期されません
plan-pilot-nested-advice = Cloud Sync が同期するのは直接のメンバーだけです。{ $which } のメンバーをパイロット グループ自体に追加するか、それらのグループもパイロット グループとして指定してください。
plan-group-large = { $group } のメンバーは { $n } です
plan-group-large-advice = Cloud Sync が扱えるグループのメンバーは { $most } までです。より小さいグループを選択してください。
plan-groups-large = テナントの { $n } 個のグループのメンバーが { $most } を超えています
plan-groups-large-advice = Cloud Sync はこの大きさのグループを扱えません: { $which }。これらを除いて、グループを個別に選択してください。
plan-groups-counted = { $n } 個のセキュリティ グループすべてのメンバーを数えました
plan-groups-counted-advice = Cloud Sync が扱える上限 (メンバー { $most }) と比べています。
plan-groups-not-all = { $counted ->
    [0] セキュリティ グループのメンバーを数えられませんでした
   *[other] { $n } 個のセキュリティ グループのうち { $counted } 個だけを数えました
}
plan-groups-not-found = { $counted ->
    [0] テナントのセキュリティ グループのメンバーを数えられませんでした
   *[other] { $counted } 個のセキュリティ グループを数えましたが、テナントにはさらにグループがあります
}
plan-groups-not-all-advice = 時間切れになったか、サービスが混雑していたか、一部が拒否されました。数えていないグループのメンバーは、Cloud Sync が扱える { $most } を超えている可能性があります。後でもう一度計画するか、グループを個別に選択してください。
plan-chosen-not-all = { $counted ->
    [0] 選択したグループのメンバーを数えられませんでした
   *[other] 選択した { $n } 個のグループのうち { $counted } 個だけを数えました
}
plan-chosen-not-all-advice = 時間切れになったか、サービスが混雑していたか、一部が拒否されました。数えていないグループのメンバーは、Cloud Sync が扱える { $most } を超えている可能性があります。後でもう一度計画してください。
plan-writeback-limits = Cloud Sync の書き戻しには制限があります
plan-writeback-limits-advice = 1 つのグループのメンバーは 50,000 までです。メンバーには、Microsoft Entra ID が objectGUID で認識している同じフォレストのアカウントが必要で、それ以外は除かれます。入れ子のグループのメンバーは、そのグループも書き戻される場合にだけ含まれます。エージェントはバージョン { $version } 以降が必要です。
plan-cloud-passwords = パスワード ハッシュは専用のジョブで同期されます
plan-cloud-passwords-advice = ユーザーのジョブの隣に作成され、最初は停止しています。ユーザーのジョブを開始または一時停止すると、同じように動作します。テナントはパスワード ハッシュを受け入れるように設定されますが、元に戻す操作では解除されません。
plan-several-jobs = 「{ $what }」に該当しうる構成がテナントに { $n } 個あります
plan-several-jobs-advice = 不要なものを Microsoft Entra 管理センターで削除するか、ドキュメントでアプリケーションとジョブを指定してください (cloud_sync.job)。
plan-job-is-gone = ドキュメントに記録されたジョブ「{ $what }」がテナントにありません: { $job }
plan-job-is-gone-advice = 計画で作成し直します。意図して削除された場合は、ドメインを同期対象から外してください。
plan-app-name-taken = テナントに、別のドメイン用の同種のアプリケーション { $name } があります
plan-app-name-taken-advice = Microsoft Entra 管理センターで名前を変更してから、計画を作成し直してください。
plan-schema-unfit = ジョブ「{ $what }」のスキーマに決定した内容を反映できません
plan-schema-unfit-advice = { $why }。Microsoft Entra 管理センターで既定のスキーマに戻してから、計画を作成し直してください。
plan-job-taken-over = ジョブ「{ $what }」は既に存在し、引き継がれます: { $app }
plan-job-taken-over-advice = ドキュメントと異なる部分は手順のとおりに変更され、実行状態を含むそのほかはそのまま残ります。
plan-job-quarantine = ジョブ「{ $what }」は検疫中です
plan-job-quarantine-advice = { $why }。原因を取り除いてから解除してください: syncwright cloud-sync restart
plan-job-still = ジョブ「{ $what }」は停止しています。開始するまで、このジョブは何も同期しません
plan-job-still-advice = 適用し、1 つのオブジェクトをオンデマンドで試してからジョブを開始してください。開始は独立した手順です。
plan-no-agent = テナントにプロビジョニング エージェントがありません
plan-no-agent-advice = エージェントがないと何も同期されませんが、ここからはインストールできません。Microsoft Entra 管理センター ([Entra Connect] > [クラウド同期] > [エージェント]) からダウンロードし、ドメインに参加した Windows Server 2016 以降にバージョン { $version } 以降をインストールして、セットアップで管理されたサービス アカウントを作成してください。2 つ以上あれば、1 つが停止しても継続します。
plan-no-agent-for = { $domain } を担当するプロビジョニング エージェントがありません
plan-no-agent-for-advice = インストール済みのエージェントのウィザードを再実行してこのドメインを追加するか、そのフォレストにエージェントをインストールしてください。
plan-agents-silent = { $domain } のエージェントはいずれも稼働していません
plan-agents-silent-advice = 次のコンピューターでサービス "AADConnectProvisioningAgent" とインターネットへの接続を確認してください: { $machines }。
plan-agent-old = { $machine } のエージェントは古く、グループを書き込めません
plan-agent-old-advice = バージョンは { $version } です。{ $wanted } 以降が必要です。新しいバージョンを上書きインストールしてください。
plan-agents-unknown = { $n } 個のプロビジョニング エージェントのバージョンが不明です
plan-agents-unknown-advice = 次のコンピューターのバージョンはテナントに記録されていません: { $machines }。グループの書き込みには { $wanted } 以降が必要です。インストール済みのバージョンは、そのコンピューターのインストール済みアプリの一覧で確認できます。
plan-too-many-configurations = テナントにはグループの書き戻しの構成が既に { $n } 個あります
plan-too-many-configurations-advice = 最大 { $most } 個で、3 つ以上には Microsoft Entra ID Governance が必要です。不要な構成を削除してください。
